import type { WhyNotCode } from '../explain/why-not-code';
import type { Place } from './standing-plan';

/** A meeting that has another place in the mended plan, or one for the first time (`from` null). */
export interface RepairMove {
  readonly request: number;
  readonly from: Place | null;
  readonly to: Place;
  /** True if the disturbance struck this meeting or asked for it, false if it makes way for another. */
  readonly hit: boolean;
}

/** A hit meeting for which there is no place any more. */
export interface RepairLoss {
  readonly request: number;
  readonly from: Place | null;
  readonly code: WhyNotCode | 'PINNED';
  /** Slots in which the two could meet if nobody else were there. */
  readonly commonSlots: number;
}

/** What a repair would change; everything else stays as it is. People and requests are indices in rising order. */
export interface RepairPreview {
  readonly moves: readonly RepairMove[];
  readonly lost: readonly RepairLoss[];
  readonly cancelled: readonly number[];
  /** Everybody whose own timetable changes. */
  readonly peopleTouched: readonly number[];
  /** Those of them with no hit or cancelled meeting: they are only asked to make way. */
  readonly peopleMadeWay: readonly number[];
  readonly weightBefore: number;
  readonly weightAfter: number;
  readonly breaksBefore: number;
  readonly breaksAfter: number;
  /** Who has more breaks afterwards than the fairness bound allows, because that cannot be helped; mostly nobody. */
  readonly unfair: readonly number[];
  /** Places that were taken, are free now and can be used: see `waitingFor`. */
  readonly freed: readonly Place[];
  /**
   * True if it is proved that no repair that moves at most as many other meetings as allowed places more of the hit
   * meetings, or as many while fewer people are touched, or as many people while it keeps more weight.
   */
  readonly proved: boolean;
}
