import { ApiClient } from '../../libs/contracts/src';

export interface BookingStage {
  conventionId: string;
  organizer: ApiClient;
  /** Each with a session of its own, and the pairs that it books for. */
  clients: { client: ApiClient; pairingIds: string[] }[];
  slotIds: string[];
  tableIds: string[];
}

const PAIRS_EACH = 3;
const LINKS_AT_ONCE = 100;

/**
 * A convention of one day with a few tables, two organizations a client, and sessions of as many matchmakers as there
 * are clients.
 */
export async function setStage(url: string, administratorLink: string, clientCount: number): Promise<BookingStage> {
  const signIn = async (token: string) => {
    const session = await new ApiClient({ baseUrl: url }).call('session.create', { body: { token } });
    return new ApiClient({ baseUrl: url, token: session.token });
  };
  const administrator = await signIn(administratorLink.slice(administratorLink.indexOf('#') + 1));
  const convention = await administrator.call('conventions.create', {
    body: {
      slug: 'booking',
      name: { en: 'A fight for places', zh: '席位之争' },
      timeZone: 'Asia/Shanghai',
      languages: ['en', 'zh'],
      currency: 'CNY',
      secondCurrency: null,
      rates: [],
      days: [{ date: '2031-09-20', sessions: [{ from: '09:00', to: '12:00' }] }],
      slotMinutes: 20,
      halls: [{ name: 'A', tables: 5 }],
    },
  });
  const params = { conventionId: convention.id };
  const numbers = Array.from({ length: clientCount }, (_, n) => n);
  const rows = (['buyer', 'supplier'] as const).flatMap((side) =>
    numbers.map((n) => ({
      row: n + 1 + (side === 'buyer' ? 0 : clientCount),
      key: `${side}-${n}`,
      name: { en: `Sample ${side} ${n}` },
      side,
      participants: [{ key: `${side}-${n}`, name: { en: `Sample person ${n} of the ${side}s` } }],
    })),
  );
  await administrator.call('profiles.import', { params, body: { rows } });
  const staff = [
    { email: 'organizer@example.org', name: { en: 'Organizer' }, role: 'organizer' as const },
    ...numbers.map((n) => ({
      email: `matchmaker-${n}@example.org`,
      name: { en: `Matchmaker ${n}` },
      role: 'matchmaker' as const,
    })),
  ];
  const links: { token: string }[] = [];
  for (let from = 0; from < staff.length; from += LINKS_AT_ONCE) {
    const body = { staff: staff.slice(from, from + LINKS_AT_ONCE) };
    links.push(...(await administrator.call('signInLinks.create', { params, body })).links);
  }
  const [organizer, ...sessions] = await Promise.all(links.map(({ token }) => signIn(token)));
  const organizationIds = await idsByKey(organizer!, convention.id);
  const clients: BookingStage['clients'] = [];
  for (const n of numbers) {
    const pairingIds: string[] = [];
    for (let k = 0; k < PAIRS_EACH; k += 1) {
      // Suppliers are shared, so that people are fought for as well as tables.
      const body = {
        buyerOrganizationId: organizationIds.get(`buyer-${n}`)!,
        supplierOrganizationId: organizationIds.get(`supplier-${(n * 7 + k * 31) % clientCount}`)!,
      };
      pairingIds.push((await organizer!.call('pairings.create', { params, body })).id);
    }
    clients.push({ client: sessions[n]!, pairingIds });
  }
  return {
    conventionId: convention.id,
    organizer: organizer!,
    clients,
    slotIds: convention.slots.map(({ id }) => id),
    tableIds: convention.tables.map(({ id }) => id),
  };
}

async function idsByKey(organizer: ApiClient, conventionId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const query = { limit: 500, ...(cursor && { cursor }) };
    const { items, next } = await organizer.call('profiles.list', { params: { conventionId }, query });
    for (const { key, organizationId } of items) ids.set(key, organizationId);
    cursor = next ?? undefined;
  } while (cursor);
  return ids;
}
