import { z } from 'zod';
import { bilingual, id, instant } from './primitives';
import { announcement } from './screen';

/** Something that goes on stage at its time, unless it is undone before. */
export const cue = z.object({
  id,
  /** `rehearsal`: the boards show it, marked as one; nothing is signed. */
  kind: z.enum(['signing', 'rehearsal']),
  dealId: id,
  airsAt: instant,
  status: z.enum(['pending', 'aired', 'undone', 'failed']),
  /** Why it failed: the code of the error. */
  failure: z.string().nullable(),
  by: bilingual(200),
});

export const addCues = z.strictObject({
  kind: cue.shape.kind,
  /** The deals in their order, each as it was previewed: one that has changed since does not go on stage. */
  deals: z
    .array(z.strictObject({ dealId: id, version: z.number().int() }))
    .min(1)
    .max(200)
    .refine((deals) => new Set(deals.map(({ dealId }) => dealId)).size === deals.length, 'must name each deal once'),
  /** Between one and the next; 0 brings all on stage together. */
  everySeconds: z.number().int().min(0).max(600).default(0),
  /** `rehearsal`: the screens that show it; null for all. */
  screenIds: z.array(id).min(1).max(500).nullable().default(null),
});

const deskFields = {
  /** Nothing goes on stage while it is held; what waits keeps its order. */
  held: z.boolean(),
  /** From "go live" to the stage: the time in which it can be undone without a trace. */
  delaySeconds: z.number().int().min(0).max(60),
};
export const changeDesk = z.strictObject({
  held: deskFields.held.optional(),
  delaySeconds: deskFields.delaySeconds.optional(),
  version: z.number().int(),
});

/** What is behind the curtain. */
export const desk = z.object({
  ...deskFields,
  version: z.number().int(),
  /** What waits, in order, and the latest that went. */
  cues: z.array(cue),
  announcements: z.array(announcement),
  now: instant,
});

export type Cue = z.infer<typeof cue>;
export type Desk = z.infer<typeof desk>;
