import { z } from 'zod';
import { party } from './meeting';
import { bilingual, id, instant, named, requiredText, spokenLanguage, text } from './primitives';

/** A stretch of time, from its start up to but not including its end. */
const during = { startsAt: instant, endsAt: instant };
const endsLater = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  Date.parse(startsAt) < Date.parse(endsAt);
const mustEndLater = 'must end after it starts';

const minutes = (max: number) => z.number().int().min(0).max(max);
const version = z.number().int().min(0);

export const walkingTime = z.strictObject({ from: requiredText(60), to: requiredText(60), minutes: minutes(240) });
const settings = {
  /** How long a meeting lasts where its pairing says nothing: a multiple of the slot. */
  meetingMinutes: z.number().int().min(5).max(480),
  /** Between two meetings of one person. */
  bufferMinutes: minutes(240),
  /** Between two halls, in either direction; where nothing is said, none. */
  walking: z.array(walkingTime).max(500),
};
export const schedulingSettings = z.object({ ...settings, version });
export const updateSchedulingSettings = z.strictObject({ ...settings, version });

export const blockedTime = z.strictObject({ ...during, reason: text(200).default('') }).refine(endsLater, mustEndLater);
/** When somebody is away, and how many meetings the person wants. */
export const availability = z.object({
  participantId: id,
  name: bilingual(300),
  organization: party,
  blocked: z.array(z.object({ ...during, reason: z.string() })),
  /** Talks that the person attends; they block as well. */
  talks: z.array(z.object({ id, title: bilingual(300), ...during })),
  minimum: z.number().int().nullable(),
  maximum: z.number().int().nullable(),
  version,
});
export const updateAvailability = z.strictObject({
  version,
  /** All of them: what is not listed is free again. */
  blocked: z.array(blockedTime).max(200),
  /** Left out, they stay as they are. Only organizers change them. */
  minimum: z.number().int().min(0).max(1000).nullable().optional(),
  maximum: z.number().int().min(0).max(1000).nullable().optional(),
});

export const booth = z.object({ tableId: id, organization: party, hall: z.string(), label: z.string() });
export const createBooth = z.strictObject({ organizationId: id, hall: requiredText(60), label: requiredText(60) });

export const interpreter = z.object({
  id,
  name: bilingual(300),
  /** Interprets between the two languages of each pair, in both directions. */
  languagePairs: z.array(z.tuple([z.string(), z.string()])),
  /** When the person works; empty: whenever there are meetings. */
  shifts: z.array(z.object(during)),
  /** After this many meetings in a row the person rests for as many minutes. */
  rest: z.object({ afterMeetings: z.number().int(), minutes: z.number().int() }).nullable(),
  version,
});
const interpreterFields = {
  name: bilingual(300),
  languagePairs: z
    .array(z.tuple([spokenLanguage, spokenLanguage]).refine(([one, other]) => one !== other, 'needs two languages'))
    .min(1)
    .max(20),
  shifts: z.array(z.strictObject(during).refine(endsLater, mustEndLater)).max(50).default([]),
  rest: z
    .strictObject({ afterMeetings: z.number().int().min(1).max(20), minutes: z.number().int().min(1).max(240) })
    .nullable()
    .default(null),
};
export const createInterpreter = z.strictObject(interpreterFields);
export const updateInterpreter = z.strictObject({ ...interpreterFields, version });

export const talk = z.object({
  id,
  title: bilingual(300),
  hall: z.string(),
  ...during,
  attendees: z.array(named),
  version,
});
const talkFields = {
  title: bilingual(300),
  hall: requiredText(60),
  ...during,
  /** Participants who attend it and cannot meet meanwhile. */
  attendeeIds: z.array(id).max(5000).default([]),
};
export const createTalk = z.strictObject(talkFields).refine(endsLater, mustEndLater);
export const updateTalk = z.strictObject({ ...talkFields, version }).refine(endsLater, mustEndLater);

export const tableClosure = z.object({
  id,
  table: z.object({ id, hall: z.string(), label: z.string() }),
  ...during,
  reason: z.string(),
});
export const createTableClosure = z
  .strictObject({ tableId: id, ...during, reason: text(200).default('') })
  .refine(endsLater, mustEndLater);

/** Where a pairing has to meet; the table is the solver's choice where none is named. */
export const pin = z.object({
  pairingId: id,
  buyer: party,
  supplier: party,
  slotId: id,
  startsAt: instant,
  tableId: id.nullable(),
});
export const pinPairing = z.strictObject({ slotId: id, tableId: id.optional() });
export const setMeetingLength = z.strictObject({
  /** A multiple of the slot; null: as the convention says. */
  minutes: z.number().int().min(5).max(480).nullable(),
});

export type SchedulingSettings = z.infer<typeof schedulingSettings>;
export type Availability = z.infer<typeof availability>;
export type Booth = z.infer<typeof booth>;
export type Interpreter = z.infer<typeof interpreter>;
export type CreateInterpreter = z.infer<typeof createInterpreter>;
export type Talk = z.infer<typeof talk>;
export type CreateTalk = z.infer<typeof createTalk>;
export type TableClosure = z.infer<typeof tableClosure>;
export type Pin = z.infer<typeof pin>;
