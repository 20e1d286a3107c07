import type { ConventionMoney, ConventionRepository, NewConvention } from '@handsel/application';
import type { Convention, ConventionSummary, Sector } from '@handsel/contracts';
import { In, type EntityManager } from 'typeorm';
import { ConventionEntity, SectorEntity, TableEntity } from './convention.entity';

/** Conventions with their places and sectors. */
export class PostgresConventionRepository implements ConventionRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(convention: NewConvention): Promise<void> {
    const { id, epoch, sectors, slots, tables } = convention;
    await this.manager.insert(ConventionEntity, {
      id,
      slug: convention.slug,
      name: convention.name,
      timeZone: convention.timeZone,
      languages: convention.languages,
      currency: convention.currency,
      secondCurrency: convention.secondCurrency,
      rates: convention.rates,
      days: convention.days,
      slotMinutes: convention.slotMinutes,
      createdAt: convention.createdAt,
    });
    await this.manager.insert(
      SectorEntity,
      sectors.map((sector, ordinal) => ({ ...sector, conventionId: id, ordinal })),
    );
    await this.manager.insert(
      TableEntity,
      tables.map((table) => ({ ...table, conventionId: id })),
    );
    await this.manager.query(
      `INSERT INTO slots (id, convention_id, index, day, during)
       SELECT id, $1, index, day, tstzrange("startsAt", "endsAt")
       FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, index integer, day date, "startsAt" timestamptz, "endsAt" timestamptz)`,
      [id, JSON.stringify(slots)],
    );
    await this.manager.query('INSERT INTO event_heads (convention_id, epoch) VALUES ($1, $2)', [id, epoch]);
  }

  async find(conventionId: string): Promise<Convention | null> {
    const convention = await this.manager.findOneBy(ConventionEntity, { id: conventionId });
    if (!convention) return null;
    const tables = await this.manager.find(TableEntity, { where: { conventionId }, order: { index: 'ASC' } });
    const slots = (await this.manager.query(
      `SELECT id, index, to_char(day, 'YYYY-MM-DD') AS day, lower(during) AS "startsAt", upper(during) AS "endsAt"
       FROM slots WHERE convention_id = $1 ORDER BY index`,
      [conventionId],
    )) as { id: string; index: number; day: string; startsAt: Date; endsAt: Date }[];
    const [head] = (await this.manager.query('SELECT epoch, position FROM event_heads WHERE convention_id = $1', [
      conventionId,
    ])) as { epoch: string; position: string }[];
    return {
      ...summary(convention),
      slotMinutes: convention.slotMinutes,
      slots: slots.map((slot) => ({
        ...slot,
        startsAt: slot.startsAt.toISOString(),
        endsAt: slot.endsAt.toISOString(),
      })),
      tables: tables.map(({ id, hall, label }) => ({ id, hall, label })),
      sectors: await this.sectorsOf(conventionId),
      position: Number(head?.position ?? 0),
      epoch: head?.epoch ?? '',
    };
  }

  async list(conventionIds: string[] | 'all'): Promise<ConventionSummary[]> {
    const found = await this.manager.find(ConventionEntity, {
      where: conventionIds === 'all' ? {} : { id: In(conventionIds) },
      order: { createdAt: 'DESC' },
    });
    return found.map(summary);
  }

  slugExists(slug: string): Promise<boolean> {
    return this.manager.existsBy(ConventionEntity, { slug });
  }

  async moneyOf(conventionId: string): Promise<ConventionMoney> {
    const { currency, secondCurrency, rates } = await this.manager.findOneByOrFail(ConventionEntity, {
      id: conventionId,
    });
    return { currency, secondCurrency, rates };
  }

  async sectorsOf(conventionId: string): Promise<Sector[]> {
    // Asked with every list of matches: JSON is read several times faster than arrays of text.
    return (await this.manager.query(
      `SELECT code, parent, name, high_tech AS "highTech", to_jsonb(keywords) AS keywords FROM sectors
       WHERE convention_id = $1 ORDER BY ordinal`,
      [conventionId],
    )) as Sector[];
  }

  async isHighTech(conventionId: string, sector: string): Promise<boolean | null> {
    const found = await this.manager.findOneBy(SectorEntity, { conventionId, code: sector });
    return found && found.highTech;
  }

  async grantOrganizer(conventionId: string, accountId: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO role_grants (account_id, convention_id, role) VALUES ($1, $2, 'organizer') ON CONFLICT DO NOTHING`,
      [accountId, conventionId],
    );
  }
}

function summary(convention: ConventionEntity): ConventionSummary {
  const { id, slug, name, timeZone, languages, currency, secondCurrency, days } = convention;
  return {
    id,
    slug,
    name,
    timeZone,
    languages,
    currency: currency as ConventionSummary['currency'],
    secondCurrency: secondCurrency as ConventionSummary['secondCurrency'],
    days: days.map((day) => day.date).sort(),
  };
}
