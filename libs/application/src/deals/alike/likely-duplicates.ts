import type { LikelyDuplicate } from '@handsel/contracts';
import type { ComparedDeal } from '../deal.repository';
import { bigrams, dice } from './bigrams';
import { normalName, normalText } from './normal-name';

type Reason = LikelyDuplicate['reasons'][number];
export type Compared = Omit<ComparedDeal, 'id' | 'status'>;
export interface Alike<T> {
  deal: T;
  likeness: number;
  reasons: Reason[];
}

/** How much each thing in common speaks for two deals being one. An amount or one party alone does not. */
const WEIGHT = { meeting: 0.6, parties: 0.5, party: 0.2, amount: 0.3, project: 0.5 } as const;
const LIKELY_FROM = 0.45;
const NAME_ALIKE_FROM = 0.8;
const PROJECT_ALIKE_FROM = 0.75;
const MOST_SHOWN = 10;
/** A pair of characters in more of the deals than this says nothing about one of them: `项目`, `ect`. */
const COMMON_SHARE = 0.05;
const COMMON_AT_LEAST = 200;

interface Fingerprint<T> {
  deal: T;
  projects: Written[];
  sides: Record<'buyer' | 'supplier', { ids: string[]; names: Written[] }>;
  amounts: string[];
}
interface Written {
  text: string;
  normal: string;
  grams: ReadonlySet<string>;
}

/**
 * Finds deals that are likely the same among many. Each is read once; a deal is then compared only with those that share
 * an amount, a party, a meeting or a rare pair of characters with it.
 */
export class LikelyDuplicates<T extends Compared> {
  private readonly prints: Fingerprint<T>[] = [];
  private readonly holders = new Map<string, number[]>();

  constructor(deals: Iterable<T> = []) {
    for (const deal of deals) this.add(deal);
  }

  add(deal: T): void {
    const print = fingerprint(deal);
    const at = this.prints.push(print) - 1;
    for (const term of termsOf(print)) {
      const holders = this.holders.get(term);
      if (holders) holders.push(at);
      else this.holders.set(term, [at]);
    }
  }

  /** The likeliest first, ten at most; never the deal itself, which is known by its key. */
  of(deal: Compared): Alike<T>[] {
    const ours = fingerprint(deal);
    const common = Math.max(COMMON_AT_LEAST, this.prints.length * COMMON_SHARE);
    const candidates = new Set<number>();
    for (const term of termsOf(ours)) {
      const holders = this.holders.get(term) ?? [];
      if (holders.length <= common || !term.startsWith('gram ')) for (const at of holders) candidates.add(at);
    }
    const found: Alike<T>[] = [];
    for (const at of candidates) {
      const theirs = this.prints[at];
      if (!theirs || theirs.deal.key === deal.key) continue;
      const reasons = reasonsOf(ours, theirs);
      const likeness = reasons.reduce((sum, { kind, likeness: share }) => sum + WEIGHT[kind] * share, 0);
      if (likeness >= LIKELY_FROM) found.push({ deal: theirs.deal, likeness, reasons });
    }
    return found
      .sort((a, b) => b.likeness - a.likeness || a.deal.key.localeCompare(b.deal.key))
      .slice(0, MOST_SHOWN)
      .map((alike) => ({ ...alike, likeness: Math.min(1, rounded(alike.likeness)) }));
  }
}

function fingerprint<T extends Compared>(deal: T): Fingerprint<T> {
  const side = (of: 'buyer' | 'supplier') => {
    const parties = deal.parties.filter((party) => party.side === of);
    return {
      ids: parties.flatMap(({ organizationId }) => organizationId ?? []),
      names: parties.flatMap(({ name }) => inBoth(name, normalName)),
    };
  };
  return {
    deal,
    projects: inBoth(deal.project, (text) => normalText(text).replaceAll(' ', '')),
    sides: { buyer: side('buyer'), supplier: side('supplier') },
    amounts: Object.entries(deal.amounts).map(([currency, amount]) => `${currency} ${amount}`),
  };
}

const inBoth = (
  text: { en?: string | undefined; zh?: string | undefined },
  normal: (text: string) => string,
): Written[] =>
  [text.en, text.zh].flatMap((written) => {
    if (!written) return [];
    const plain = normal(written);
    return [{ text: written, normal: plain, grams: bigrams(plain) }];
  });

/** What two deals that are likely the same have at least one of in common. */
function* termsOf({ deal, projects, sides, amounts }: Fingerprint<Compared>): Iterable<string> {
  if (deal.meetingId) yield `meeting ${deal.meetingId}`;
  for (const amount of amounts) yield `amount ${amount}`;
  const grams = new Set<string>();
  for (const { ids, names } of [sides.buyer, sides.supplier]) {
    for (const id of ids) yield `party ${id}`;
    for (const { normal } of names) yield `party ${normal}`;
    for (const name of names) for (const gram of name.grams) grams.add(gram);
  }
  for (const project of projects) for (const gram of project.grams) grams.add(gram);
  for (const gram of grams) yield `gram ${gram}`;
}

function reasonsOf(ours: Fingerprint<Compared>, theirs: Fingerprint<Compared>): Reason[] {
  const reasons: Reason[] = [];
  if (ours.deal.meetingId && ours.deal.meetingId === theirs.deal.meetingId)
    reasons.push({ kind: 'meeting', likeness: 1, ours: ours.deal.meetingId, theirs: theirs.deal.meetingId });
  reasons.push(...partyReasons(ours, theirs));
  const amount = ours.amounts.find((one) => theirs.amounts.includes(one));
  if (amount !== undefined) reasons.push({ kind: 'amount', likeness: 1, ours: amount, theirs: amount });
  const project = closest(ours.projects, theirs.projects, PROJECT_ALIKE_FROM);
  if (project) reasons.push({ kind: 'project', ...project });
  return reasons;
}

/** Both sides alike are one reason, one side alone a weaker one. */
function partyReasons(ours: Fingerprint<Compared>, theirs: Fingerprint<Compared>): Reason[] {
  const sides = (['buyer', 'supplier'] as const).flatMap((side) => {
    const [one, other] = [ours.sides[side], theirs.sides[side]];
    const id = one.ids.find((own) => other.ids.includes(own));
    const alike = closest(one.names, other.names, NAME_ALIKE_FROM);
    if (id === undefined) return alike ?? [];
    return { likeness: 1, ours: one.names[0]?.text ?? id, theirs: other.names[0]?.text ?? id };
  });
  const [first, second] = sides;
  if (!first) return [];
  if (!second) return [{ kind: 'party', ...first }];
  return [
    {
      kind: 'parties',
      likeness: rounded((first.likeness + second.likeness) / 2),
      ours: `${first.ours} – ${second.ours}`,
      theirs: `${first.theirs} – ${second.theirs}`,
    },
  ];
}

/** The two texts that are most alike, where they are alike enough. */
function closest(ours: Written[], theirs: Written[], from: number): Omit<Reason, 'kind'> | null {
  let best: Omit<Reason, 'kind'> | null = null;
  for (const one of ours)
    for (const other of theirs) {
      const likeness = one.normal === other.normal ? 1 : rounded(dice(one.grams, other.grams));
      if (likeness >= from && likeness > (best?.likeness ?? 0)) best = { likeness, ours: one.text, theirs: other.text };
    }
  return best;
}

const rounded = (share: number): number => Math.round(share * 100) / 100;
