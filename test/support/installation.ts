import {
  Dispatcher,
  ensureAdministratorLink,
  PrincipalResolver,
  useCases,
  type Environment,
} from '../../libs/application/src';
import {
  operations,
  type CallInput,
  type Failure,
  type OperationName,
  type OperationResponse,
} from '../../libs/contracts/src';
import { SettableClock, type Result } from '../../libs/kernel/src';
import { createDataSource, PostgresPrincipalReader, PostgresUnitOfWork } from '../../libs/persistence/src';
import { NodeSecrets } from '../../libs/platform/src';
import { createTestDatabase } from './test-database';

export type Installation = Awaited<ReturnType<typeof startInstallation>>;

/** A convention of one morning with two tables. */
export const sampleConvention = (slug: string) => ({
  slug,
  name: { en: 'Sample convention', zh: '样例大会' },
  timeZone: 'Asia/Shanghai',
  languages: ['en' as const, 'zh' as const],
  currency: 'CNY' as const,
  secondCurrency: null,
  rates: [],
  days: [{ date: '2026-09-20', sessions: [{ from: '09:00', to: '12:00' }] }],
  slotMinutes: 30,
  halls: [{ name: 'A', tables: 2 }],
});

/** Everything behind a transport, on a database of its own, with real secrets and a clock that is set by hand. */
export async function startInstallation(through?: (url: string) => Promise<string>) {
  const database = await createTestDatabase();
  const url = (await through?.(database.url)) ?? database.url;
  const dataSource = await createDataSource({ url }).initialize();
  const clock = new SettableClock(new Date('2026-09-01T00:00:00Z'));
  const environment: Environment = { clock, secrets: new NodeSecrets() };
  const unitOfWork = new PostgresUnitOfWork(dataSource);
  const dispatcher = new Dispatcher(useCases, unitOfWork, environment);
  const principals = new PrincipalResolver(new PostgresPrincipalReader(dataSource), environment);

  /** Calls as whoever has the token, null for nobody; input and answer go through the operation's schemas. */
  async function call<N extends OperationName>(
    token: string | null,
    name: N,
    { params = {} as never, query = {} as never, body, idempotencyKey }: CallInput<N> = {},
  ): Promise<Result<OperationResponse<N>, Failure>> {
    const result = await dispatcher.execute(name, {
      principal: await principals.resolve(token ?? undefined),
      params: operations[name].params.parse(params),
      query: operations[name].query.parse(query),
      body: operations[name].body.parse(body),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    });
    if (!result.ok) return result;
    return { ok: true, value: operations[name].response.parse(result.value) as OperationResponse<N> };
  }

  /** The answer of a call that must succeed. */
  async function get<N extends OperationName>(token: string | null, name: N, input: CallInput<N> = {}) {
    const result = await call(token, name, input);
    if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.failure)}`);
    return result.value;
  }

  const signIn = async (token: string) => (await get(null, 'session.create', { body: { token } })).token;
  const { token: oneTime } = await ensureAdministratorLink(unitOfWork, environment);
  const administrator = await signIn(oneTime);

  /** A session for a member of staff with this address. */
  async function staff(conventionId: string, role: 'matchmaker' | 'organizer', email: string): Promise<string> {
    const { links } = await get(administrator, 'signInLinks.create', {
      params: { conventionId },
      body: { staff: [{ email, name: { en: 'Somebody' }, role }] },
    });
    return signIn(links[0]?.token ?? '');
  }

  return {
    database,
    dataSource,
    clock,
    environment,
    unitOfWork,
    dispatcher,
    principals,
    call,
    get,
    signIn,
    staff,
    administrator,
    addConvention: async (slug: string) =>
      (await get(administrator, 'conventions.create', { body: sampleConvention(slug) })).id,
    /** Imports organizations with one participant each and answers with the participants' ids. */
    addParticipants: async (conventionId: string, count: number, prefix = 'organization'): Promise<string[]> => {
      const rows = Array.from({ length: count }, (_, n) => ({
        row: n + 1,
        key: `${prefix}-${n}`,
        name: { en: `${prefix} ${n}` },
        participants: [{ key: `${prefix}-${n}`, name: { en: `Participant ${n}` } }],
      }));
      await get(administrator, 'profiles.import', { params: { conventionId }, body: { rows } });
      const found = (await dataSource.query(
        'SELECT id FROM participants WHERE convention_id = $1 AND key LIKE $2 ORDER BY key',
        [conventionId, `${prefix}-%`],
      )) as { id: string }[];
      return found.map(({ id }) => id);
    },
    eventsOf: (conventionId: string, type: string) =>
      dataSource.query('SELECT audience, payload FROM events WHERE convention_id = $1 AND type = $2 ORDER BY id', [
        conventionId,
        type,
      ]) as Promise<{ audience: string[]; payload: Record<string, unknown> }[]>,
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
