import type { Deal, EnterDealInput, Party } from '@handsel/contracts';
import { formatAmount, parseAmount } from '@handsel/kernel';
import { splitTotal } from '../cast/deal-amounts';
import { inParallel } from '../in-parallel';
import { shuffled } from '../shuffled';
import type { Stage } from '../stage';

/** How many projects are signed for how much, and how many of them in the high-tech fields. */
export interface CeremonyPlan {
  projects: number;
  total: string;
  highTech: { projects: number; total: string };
}

/** What the convention in Hefei reported in 2018. */
export const reportedPlan: CeremonyPlan = {
  projects: 430,
  total: '447000000000.00',
  highTech: { projects: 61, total: '88000000000.00' },
};

/** Two that came to terms, and the meeting at which they did. */
export interface Partners {
  buyer: Party;
  supplier: Party;
  meetingId: string | null;
}

const SIGNED_AT_A_TIME = 3;
const WRITES_AT_A_TIME = 8;
const ORIGINS = ['Anhui', 'Jiangsu', 'Zhejiang', 'Guangdong', 'Shandong', 'Beijing', 'Shanghai'];

/** Enters, verifies and releases the deals that came out of meetings: ready for the ceremony. */
export async function prepareDeals(stage: Stage, partners: Partners[], plan: CeremonyPlan): Promise<Deal[]> {
  const { convention, organizers, progress } = stage;
  const [enters, verifies] = organizers;
  const params = { conventionId: convention.id };
  const write = async (title: string, deals: Deal[], name: 'deals.verify' | 'deals.release') =>
    inParallel(
      deals,
      WRITES_AT_A_TIME,
      ({ id, version }) =>
        verifies.api.call(name, {
          params: { ...params, dealId: id },
          body: { version },
          idempotencyKey: `${name}-${id}`,
        }),
      (done, of) => progress.step(title, done / of),
    );
  const entered = await inParallel(
    dealsOf(stage, partners, plan),
    WRITES_AT_A_TIME,
    (body) => enters.api.call('deals.enter', { params, body, idempotencyKey: `enter-${body.key}` }),
    (done, of) => progress.step('Entering deals', done / of),
  );
  const released = await write(
    'Releasing deals',
    await write('Verifying deals', entered, 'deals.verify'),
    'deals.release',
  );
  progress.done('Deals', `${released.length} entered by one, verified and released by another`);
  return released;
}

/** The ceremony. `onSigned` is told after each signing how many there are. */
export async function signDeals(stage: Stage, deals: Deal[], onSigned: (signed: number) => void): Promise<void> {
  const { convention, organizers, progress } = stage;
  await inParallel(
    deals,
    SIGNED_AT_A_TIME,
    ({ id, version }) =>
      organizers[1].api.call('deals.sign', {
        params: { conventionId: convention.id, dealId: id },
        body: { version },
        idempotencyKey: `sign-${id}`,
      }),
    (done, of) => {
      progress.step('Signing', done / of);
      onSigned(done);
    },
  );
  progress.done('Signing', `${deals.length} projects`);
}

function dealsOf({ convention, random }: Stage, partners: Partners[], plan: CeremonyPlan): EnterDealInput[] {
  const { projects, total, highTech } = plan;
  const below = convention.sectors.filter(({ parent }) => parent !== null);
  const fields = below.filter((sector) => sector.highTech);
  const others = below.filter((sector) => !sector.highTech);
  const rest = formatAmount(parseAmount(total) - parseAmount(highTech.total));
  const drafts = [
    ...splitTotal(random, highTech.total, highTech.projects).map((amount) => ({ amount, sectors: fields })),
    ...splitTotal(random, rest, projects - highTech.projects).map((amount) => ({ amount, sectors: others })),
  ];
  return shuffled(drafts, random).map(({ amount, sectors }, index) => {
    const sector = random.pick(sectors);
    const { buyer, supplier, meetingId } = partners[index % partners.length] ?? nobody();
    return {
      key: `sample-deal-${String(index + 1).padStart(4, '0')}`,
      project: {
        en: `${sector.name.en ?? sector.code} project ${index + 1}`,
        zh: `${sector.name.zh ?? sector.code}项目（第${index + 1}号）`,
      },
      type: random.pick(['intent', 'framework-agreement', 'contract', 'investment'] as const),
      amount,
      currency: 'CNY',
      sector: sector.code,
      origin: { country: 'CN', province: random.pick(ORIGINS) },
      parties: [
        { side: 'buyer', organizationId: buyer.organizationId, name: buyer.name },
        { side: 'supplier', organizationId: supplier.organizationId, name: supplier.name },
      ],
      meetingId,
    };
  });
}

function nobody(): never {
  throw new Error('nobody came to terms: there is nothing to sign');
}
