/** What limits the meetings of one person: all in slots, `present` one entry a slot of a day. */
export interface PersonalLimits {
  /** Length of the person's shortest request. */
  readonly shortest: number;
  readonly buffer: number;
  /** 0: no rest needed. */
  readonly restMost: number;
}

/**
 * No more meetings than this fit into a day, whatever they are: as if all were as short as the shortest, each followed
 * by the buffer, taken as early as possible (an exchange argument makes the greedy best); and no more slots than the
 * rest rule leaves when the person pauses one slot after every `restMost`.
 */
export function mostMeetingsInDay(present: ArrayLike<number>, limits: PersonalLimits): number {
  const { shortest, buffer, restMost } = limits;
  let meetings = 0;
  let run = 0;
  for (let s = 0; s < present.length; s += 1) {
    run = present[s] ? run + 1 : 0;
    if (run < shortest) continue;
    meetings += 1;
    run = 0;
    s += buffer;
  }
  if (restMost === 0) return meetings;
  // Any restMost + 1 slots in a row hold at most restMost slots of meetings.
  const slots = Math.ceil((present.length * restMost) / (restMost + 1));
  return Math.min(meetings, Math.floor(Math.min(present.length, slots) / shortest));
}

/** The most of `lengths` that fit into `capacity` slots: the shortest ones. */
export function mostThatFit(lengths: ArrayLike<number>, capacity: number): number {
  const longest = Array.from(lengths).reduce((most, one) => Math.max(most, one), 1);
  const howMany = new Int32Array(longest + 1);
  for (let i = 0; i < lengths.length; i += 1) howMany[lengths[i]!]! += 1;
  let left = capacity;
  let count = 0;
  for (let length = 1; length <= longest; length += 1) {
    const taken = Math.min(howMany[length]!, Math.floor(left / length));
    count += taken;
    left -= taken * length;
    if (taken < howMany[length]!) break;
  }
  return count;
}
