/** What a process of its own measured of one contender at one size. */
export interface Measured {
  contender: string;
  buyers: number;
  suppliers: number;
  /** Wall-clock seconds to ready the index, and to find all lists. */
  prepareSeconds: number;
  rankSeconds: number;
  /** Processor seconds of both together, a server's included. */
  processorSeconds: number;
  /** Largest memory of the process, the server's backend included. */
  peakMegabytes: number;
  /** Share of the lists that were found before the time limit, 1 when all; times are scaled up from it. */
  share: number;
}

export const profilesOf = ({ buyers, suppliers }: Pick<Measured, 'buyers' | 'suppliers'>): number => buyers + suppliers;
export const secondsOf = ({ prepareSeconds, rankSeconds }: Measured): number => prepareSeconds + rankSeconds;

/** How much more processor time a profile takes than at the first size: 1 is linear growth. */
export function growth(measured: readonly Measured[]): number[] {
  const perProfile = measured.map((run) => run.processorSeconds / profilesOf(run));
  return perProfile.map((seconds) => seconds / (perProfile[0] ?? Number.NaN));
}

/** Middle of some numbers, the upper one of an even count. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
