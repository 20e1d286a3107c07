import type { StandingPlan } from '../repair/standing-plan';
import { distributionOf, type Distribution } from './distribution';
import { personFigures, type PersonFigures } from './person-figures';

export interface FairnessOptions {
  /** For each dimension (sector, country, size) one label a person; null belongs to no group of it. */
  readonly labels?: Readonly<Record<string, readonly (string | null)[]>>;
  /** Requests that somebody must not miss. */
  readonly mustMeet?: ReadonlySet<number>;
}

/** Figures of a number of people. */
export interface GroupFigures {
  readonly people: number;
  readonly meetings: Distribution;
  /** Slots without a meeting between somebody's first and last of a day in which the person is available. */
  readonly idleSlots: Distribution;
  readonly breaks: Distribution;
  /** People with a first choice, and those of them who got one. */
  readonly firstChoicesWanted: number;
  readonly firstChoicesHeld: number;
  readonly withoutMeeting: number;
}

export interface FairnessReport extends GroupFigures {
  /** Must-meet requests, and those of them that are held. */
  readonly mustMeetWanted: number;
  readonly mustMeetHeld: number;
  readonly perPerson: readonly PersonFigures[];
  readonly dimensions: readonly FairnessDimension[];
}

export interface FairnessDimension {
  readonly name: string;
  /** Sorted by label. */
  readonly groups: readonly (GroupFigures & { readonly label: string })[];
  /** Between the groups with the highest and the lowest: mean meetings, and share of first choices held. */
  readonly meetingsSpread: number;
  readonly firstChoiceSpread: number;
}

/**
 * What a plan gives to whom, before it is published. Only people with at least one request count: nobody else can have
 * a meeting, however fair the plan. Pure: the same plan gives the same figures.
 */
export function fairnessReport(plan: StandingPlan, options: FairnessOptions = {}): FairnessReport {
  const { labels = {}, mustMeet = new Set<number>() } = options;
  const perPerson = personFigures(plan, mustMeet);
  const mustMeetHeld = [...mustMeet].filter((r) => typeof plan.slots[r] === 'number').length;
  const dimensions = Object.entries(labels).map(([name, labelOf]) => dimensionOf(name, labelOf, perPerson));
  return { ...groupFigures(perPerson), mustMeetWanted: mustMeet.size, mustMeetHeld, perPerson, dimensions };
}

function groupFigures(people: readonly PersonFigures[]): GroupFigures {
  return {
    people: people.length,
    meetings: distributionOf(people.map(({ meetings }) => meetings)),
    idleSlots: distributionOf(people.map(({ idleSlots }) => idleSlots)),
    breaks: distributionOf(people.map(({ breaks }) => breaks)),
    firstChoicesWanted: people.filter(({ firstChoice }) => firstChoice !== 'none').length,
    firstChoicesHeld: people.filter(({ firstChoice }) => firstChoice === 'held').length,
    withoutMeeting: people.filter(({ meetings }) => meetings === 0).length,
  };
}

function dimensionOf(
  name: string,
  labelOf: readonly (string | null)[],
  people: readonly PersonFigures[],
): FairnessDimension {
  const byLabel = new Map<string, PersonFigures[]>();
  for (const figures of people) {
    const label = labelOf[figures.person] ?? null;
    if (label !== null) byLabel.set(label, [...(byLabel.get(label) ?? []), figures]);
  }
  const groups = [...byLabel]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([label, members]) => ({ label, ...groupFigures(members) }));
  const wanting = groups.filter(({ firstChoicesWanted }) => firstChoicesWanted > 0);
  return {
    name,
    groups,
    meetingsSpread: spread(groups.map(({ meetings }) => meetings.mean)),
    firstChoiceSpread: spread(wanting.map((group) => group.firstChoicesHeld / group.firstChoicesWanted)),
  };
}

function spread(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return (
    values.reduce((most, x) => Math.max(most, x), values[0]!) -
    values.reduce((least, x) => Math.min(least, x), values[0]!)
  );
}
