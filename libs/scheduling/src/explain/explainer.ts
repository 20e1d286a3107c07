import type { Alternative } from './smallest-step';
import type { WhyNotCode } from './why-not-code';

/** Explains one request that has no place, with at most `count` alternatives. */
export type Explainer = (
  request: number,
  count: number,
) => { readonly code: WhyNotCode; readonly commonSlots: number; readonly alternatives: readonly Alternative[] };
