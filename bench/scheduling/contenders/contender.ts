import type { Instance } from '@handsel/scheduling';

/** What a contender reached, in the end or on the way. */
export interface Reached {
  readonly weight: number;
  readonly slots?: readonly (number | null)[];
  /** No timetable weighs more, as far as the contender knows. */
  readonly bound?: number;
  readonly proved?: boolean;
  readonly note?: string;
}

export interface ContenderOptions {
  readonly limitSeconds: number;
  /** Told of better weights as they come. */
  readonly onBetter: (weight: number) => void;
}

export type Contender = (instance: Instance, options: ContenderOptions) => Reached | Promise<Reached>;
