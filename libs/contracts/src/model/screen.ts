import { z } from 'zod';
import { bilingual, id, instant, position, requiredText, text } from './primitives';

export const screenPairing = z.object({
  pairingId: id,
  /** What the screen shows, for an organizer to enter. */
  code: z.string(),
  /** Kept by the screen to claim its session. */
  secret: z.string(),
  expiresAt: instant,
});
export const pairScreen = z.strictObject({
  code: z.string().regex(/^[0-9A-Z]{6}$/, 'must be the six characters on the screen'),
  name: requiredText(80),
  place: text(80).default(''),
});

const screenContent = z.enum(['board', 'departures', 'table']);
const showFields = {
  content: screenContent,
  /** Whose display it is; of no account for other contents. */
  tableId: id.nullable().default(null),
  /** Null for both languages, as the convention has them. */
  language: z.enum(['en', 'zh']).nullable().default(null),
};

/** What a screen shows. */
export const screenShow = z.strictObject(showFields);
const wantedShow = screenShow.refine(({ content, tableId }) => content !== 'table' || tableId !== null, {
  path: ['tableId'],
  message: 'is needed for the display of a table',
});

/** How a screen is, told by itself. */
export const screenReport = z.strictObject({
  /** Which build of the page it runs. */
  version: z.string().max(64),
  /** How far it has followed the log. */
  position,
  canvas: z.strictObject({
    width: z.number().int().min(1).max(100_000),
    height: z.number().int().min(1).max(100_000),
    /** Device pixels for one of the page's. */
    pixelRatio: z.number().min(0.1).max(16),
  }),
  content: screenContent,
  connection: z.enum(['live', 'connecting', 'stale']),
  /** Milliseconds that its clock is ahead of the server's. */
  clockAheadMilliseconds: z.number().int(),
});

export const screen = z.object({
  id,
  name: z.string(),
  place: z.string(),
  status: z.enum(['active', 'revoked']),
  lastSeenAt: instant.nullable(),
  createdAt: instant,
  show: screenShow,
  /** What it shows instead, until then. */
  takeover: z.object({ show: screenShow, until: instant }).nullable(),
  report: screenReport.extend({ at: instant }).nullable(),
});

/** A screen among the others, for who looks after them. */
export const fleetScreen = screen.extend({
  /** Events for screens that it had not heard of when it last told how it is; null before it ever did. */
  eventsBehind: z.number().int().nullable(),
});

export const changeScreen = z.strictObject({
  name: requiredText(80).optional(),
  place: text(80).optional(),
  show: wantedShow.optional(),
});
const someScreens = z.array(id).min(1).max(500);
const minutes = z.number().int().min(1).max(720);
export const takeOverScreens = z.strictObject({ screenIds: someScreens, show: wantedShow, minutes });
export const giveBackScreens = z.strictObject({ screenIds: someScreens });

/** A message over whatever screens show; gone by itself when it expires. */
export const announcement = z.object({
  id,
  text: bilingual(300),
  tone: z.enum(['notice', 'emergency']),
  /** Null for all of the convention's. */
  screenIds: z.array(id).nullable(),
  shownAt: instant,
  expiresAt: instant,
});
export const showAnnouncement = z.strictObject({
  text: bilingual(300),
  tone: announcement.shape.tone,
  screenIds: someScreens.nullable().default(null),
  minutes,
});

/** What a screen is to show now. */
export const screenOrders = z.object({
  screenId: id,
  show: screenShow,
  /** When to ask again at the latest: something that holds now ends then. */
  until: instant.nullable(),
  announcements: z.array(announcement),
  now: instant,
  position,
  epoch: z.string(),
});

export type ScreenShow = z.infer<typeof screenShow>;
export type ScreenReport = z.infer<typeof screenReport>;
export type Screen = z.infer<typeof screen>;
export type FleetScreen = z.infer<typeof fleetScreen>;
export type ScreenOrders = z.infer<typeof screenOrders>;
export type Announcement = z.infer<typeof announcement>;
