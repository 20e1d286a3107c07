import type { Audience } from '@handsel/contracts';

/** Clients of one convention who hear exactly the same: one frame serves them all. */
export interface AudienceSet {
  /** Names the room; the server's alone, no client ever says it. */
  readonly room: string;
  readonly audiences: ReadonlySet<string>;
  /** There is nothing for this audience after this position that it was not sent: the `previous` of its next event. */
  last: number;
  members: number;
}

const NOBODY: ReadonlySet<AudienceSet> = new Set();

/** The audience sets of one convention that have members, found by audience. */
export class AudienceSets {
  private readonly byRoom = new Map<string, AudienceSet>();
  private readonly byAudience = new Map<string, Set<AudienceSet>>();

  constructor(private readonly conventionId: string) {}

  get size(): number {
    return this.byRoom.size;
  }

  /** Adds a member. `top`: up to where the log has been handed out. */
  join(audiences: readonly Audience[], top: number): AudienceSet {
    const room = `${this.conventionId}|${audiences.join(',')}`;
    const set = this.byRoom.get(room) ?? this.add({ room, audiences: new Set(audiences), last: top, members: 0 });
    set.members++;
    return set;
  }

  leave(set: AudienceSet): void {
    if (--set.members > 0) return;
    this.byRoom.delete(set.room);
    for (const audience of set.audiences) {
      const sets = this.byAudience.get(audience);
      sets?.delete(set);
      if (sets?.size === 0) this.byAudience.delete(audience);
    }
  }

  /** The log begins anew at this position. */
  restart(top: number): void {
    for (const set of this.byRoom.values()) set.last = top;
  }

  /** The sets that may hear an event, each once. */
  hearing(audience: readonly string[]): ReadonlySet<AudienceSet> {
    const [only = ''] = audience;
    if (audience.length === 1) return this.byAudience.get(only) ?? NOBODY;
    return new Set(audience.flatMap((name) => [...(this.byAudience.get(name) ?? [])]));
  }

  private add(set: AudienceSet): AudienceSet {
    this.byRoom.set(set.room, set);
    for (const audience of set.audiences) {
      const sets = this.byAudience.get(audience) ?? new Set();
      this.byAudience.set(audience, sets.add(set));
    }
    return set;
  }
}
