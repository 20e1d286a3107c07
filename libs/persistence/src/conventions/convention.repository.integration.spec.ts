import { newId } from '@handsel/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { createDataSource } from '../data-source';
import { PostgresUnitOfWork } from '../infrastructure/postgres-unit-of-work';

describe('conventions in the database', () => {
  let database: TestDatabase;
  let dataSource: ReturnType<typeof createDataSource>;
  let unitOfWork: PostgresUnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url }).initialize();
    unitOfWork = new PostgresUnitOfWork(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const convention = (slug: string) => ({
    id: newId(),
    slug,
    epoch: 'epoch',
    name: { en: 'Sample', zh: '样例' },
    timeZone: 'Asia/Shanghai',
    languages: ['en' as const],
    currency: 'CNY' as const,
    secondCurrency: 'USD' as const,
    rates: [],
    days: [{ date: '2026-09-20', sessions: [{ from: '09:00', to: '10:00' }] }],
    slotMinutes: 30,
    halls: [{ name: 'A', tables: 1 }],
    createdAt: new Date('2026-01-01T00:00:00Z'),
    sectors: [{ code: 'digital', parent: null, name: { en: 'Digital' }, highTech: false, keywords: ['software'] }],
    slots: [
      {
        id: newId(),
        index: 0,
        day: '2026-09-20',
        startsAt: new Date('2026-09-20T01:00:00Z'),
        endsAt: new Date('2026-09-20T01:30:00Z'),
      },
    ],
    tables: [{ id: newId(), index: 0, hall: 'A', label: 'A-001' }],
  });

  it('come back as they were kept', async () => {
    const made = convention('first');
    const found = await unitOfWork.run(async (tx) => {
      await tx.conventions.insert(made);
      return tx.conventions.find(made.id);
    });
    expect(found).toMatchObject({
      slug: 'first',
      name: { en: 'Sample', zh: '样例' },
      slots: [{ day: '2026-09-20', startsAt: '2026-09-20T01:00:00.000Z', endsAt: '2026-09-20T01:30:00.000Z' }],
      tables: [{ hall: 'A', label: 'A-001' }],
      sectors: made.sectors,
      position: 0,
    });
  });

  it('leave nothing behind when the transaction fails', async () => {
    const made = convention('second');
    await expect(
      unitOfWork.run(async (tx) => {
        await tx.conventions.insert(made);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await unitOfWork.run((tx) => tx.conventions.find(made.id))).toBeNull();
  });

  it('name the constraint that refused a change', async () => {
    await unitOfWork.run((tx) => tx.conventions.insert(convention('third')));
    await expect(unitOfWork.run((tx) => tx.conventions.insert(convention('third')))).rejects.toMatchObject({
      name: 'ConstraintViolated',
      constraint: 'conventions_slug_key',
    });
  });
});
