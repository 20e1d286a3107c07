import type { Stretch } from '../resources/availability.repository';
import type { IncidentEffects } from './incident-effects';

/** What somebody or something is used for once the timetable is mended, and when. */
export interface Use extends Stretch {
  resourceIds: readonly string[];
}

/** A stretch in which one person, table or interpreter is not there. */
export interface Block extends Stretch {
  resourceId: string;
}

/**
 * What an incident blocks, around the meetings that stay in it: a long one that is under way is not torn away, and what was
 * held or missed has been. Each resource is blocked before, between and after them.
 */
export function blocksAround(
  { resourceIds, stretch }: NonNullable<IncidentEffects['blocks']>,
  staying: readonly Use[],
): Block[] {
  return resourceIds.flatMap((resourceId) => {
    const uses = staying
      .filter((use) => use.resourceIds.includes(resourceId))
      .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
    const blocks: Block[] = [];
    let { startsAt } = stretch;
    const blockUntil = (endsAt: string): void => {
      if (Date.parse(startsAt) < Date.parse(endsAt)) blocks.push({ resourceId, startsAt, endsAt });
    };
    for (const use of uses) {
      if (Date.parse(use.endsAt) <= Date.parse(startsAt) || Date.parse(use.startsAt) >= Date.parse(stretch.endsAt))
        continue;
      blockUntil(use.startsAt);
      startsAt = use.endsAt;
    }
    blockUntil(stretch.endsAt);
    return blocks;
  });
}
