/** A place on the list: the candidate's number, its score, and the note that came with it. */
export interface BestPlace {
  candidate: number;
  score: number;
  note: number;
}

/** More candidates than this are not told apart; far above any convention. */
const ORDER_SPAN = 2 ** 30;

/**
 * The best few of many candidates, each with its best score, as a heap with the worst on top. Equal scores stand by
 * `order`, the lower first, and of equal scores of one candidate the lower note stays; so that the list does not depend
 * on the sequence in which they come. Made once and used for list after list.
 */
export class BestList {
  private readonly keys: Float64Array;
  private readonly notes: Float64Array;
  private readonly candidates: Int32Array;
  /** By candidate: its place in the heap, counted from 1. */
  private readonly places: Int32Array;
  /** Score that a candidate must reach to have a chance; below 0 while there is room, out of reach when there is none at all. */
  threshold = -1;
  private length = 0;
  private size = 0;

  constructor(mostPlaces: number, candidates: number) {
    this.keys = new Float64Array(mostPlaces);
    this.notes = new Float64Array(mostPlaces);
    this.candidates = new Int32Array(mostPlaces);
    this.places = new Int32Array(candidates);
  }

  /** Empties the list, which then has room for `size`. */
  start(size: number): void {
    for (let at = 0; at < this.length; at++) this.places[this.candidates[at] ?? 0] = 0;
    this.length = 0;
    this.size = Math.min(size, this.keys.length);
    this.threshold = this.size === 0 ? Number.POSITIVE_INFINITY : -1;
  }

  /** Takes a candidate in if it is good enough, or better than it stood. */
  offer(candidate: number, order: number, score: number, note: number): void {
    const key = score * ORDER_SPAN + (ORDER_SPAN - 1 - order);
    const place = (this.places[candidate] ?? 0) - 1;
    if (place >= 0) {
      const known = this.keys[place] ?? 0;
      if (key < known || (key === known && note >= (this.notes[place] ?? 0))) return;
      this.put(place, key, note, candidate);
      this.down(place);
    } else if (this.length < this.size) {
      this.put(this.length, key, note, candidate);
      this.up(this.length++);
    } else if (this.size > 0 && key > (this.keys[0] ?? 0)) {
      this.places[this.candidates[0] ?? 0] = 0;
      this.put(0, key, note, candidate);
      this.down(0);
    } else {
      return;
    }
    if (this.length === this.size) this.threshold = Math.floor((this.keys[0] ?? 0) / ORDER_SPAN);
  }

  /** Best first. */
  sorted(): BestPlace[] {
    const found = Array.from({ length: this.length }, (_, at) => ({
      key: this.keys[at] ?? 0,
      candidate: this.candidates[at] ?? 0,
      note: this.notes[at] ?? 0,
    }));
    return found
      .sort((a, b) => b.key - a.key)
      .map(({ key, candidate, note }) => ({ candidate, score: Math.floor(key / ORDER_SPAN), note }));
  }

  private put(at: number, key: number, note: number, candidate: number): void {
    this.keys[at] = key;
    this.notes[at] = note;
    this.candidates[at] = candidate;
    this.places[candidate] = at + 1;
  }

  private up(start: number): void {
    for (let at = start; at > 0;) {
      const above = (at - 1) >> 1;
      if ((this.keys[above] ?? 0) <= (this.keys[at] ?? 0)) return;
      this.swap(above, at);
      at = above;
    }
  }

  private down(start: number): void {
    const { keys, length } = this;
    for (let at = start; ;) {
      let least = at;
      const left = 2 * at + 1;
      if (left < length && (keys[left] ?? 0) < (keys[least] ?? 0)) least = left;
      if (left + 1 < length && (keys[left + 1] ?? 0) < (keys[least] ?? 0)) least = left + 1;
      if (least === at) return;
      this.swap(least, at);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const [key, note, candidate] = [this.keys[a] ?? 0, this.notes[a] ?? 0, this.candidates[a] ?? 0];
    this.put(a, this.keys[b] ?? 0, this.notes[b] ?? 0, this.candidates[b] ?? 0);
    this.put(b, key, note, candidate);
  }
}
