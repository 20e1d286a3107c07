import type {
  ComparedDeal,
  DealFilter,
  DealRepository,
  FigureFilter,
  LedgerHead,
  LedgerMoment,
  NewEntry,
  StoredDeal,
} from '@handsel/application';
import type { Deal, DealEntry, DealTotals, FigureLine, FollowUp, LedgerTotals, Signing } from '@handsel/contracts';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { toDeal, toRow, toSigning } from './deal-rows';
import { DealEntity } from './deal.entity';
import { LedgerFigures } from './ledger-figures';
import { LedgerLines } from './ledger-lines';

/** Deals as they stand; what counts is the ledger, kept and read by the two that this passes on to. */
export class PostgresDealRepository implements DealRepository {
  private readonly lines: LedgerLines;
  private readonly figures: LedgerFigures;

  constructor(private readonly manager: EntityManager) {
    this.lines = new LedgerLines(manager);
    this.figures = new LedgerFigures(manager);
  }

  async insert(conventionId: string, deal: StoredDeal): Promise<void> {
    await this.manager.insert(DealEntity, toRow(conventionId, deal));
  }

  async find(conventionId: string, dealId: string): Promise<StoredDeal | null> {
    const row = await this.manager.findOneBy(DealEntity, { conventionId, id: dealId });
    return row && toDeal(row);
  }

  async lock(conventionId: string, dealId: string): Promise<StoredDeal | null> {
    const row = await this.manager.findOne(DealEntity, {
      where: { conventionId, id: dealId },
      lock: { mode: 'pessimistic_write' },
    });
    return row && toDeal(row);
  }

  async findByKey(conventionId: string, key: string): Promise<StoredDeal | null> {
    const row = await this.manager.findOneBy(DealEntity, { conventionId, key });
    return row && toDeal(row);
  }

  async lockByKeys(conventionId: string, keys: string[]): Promise<StoredDeal[]> {
    const rows = await this.manager.find(DealEntity, {
      where: { conventionId, key: In(keys) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map(toDeal);
  }

  async findAll(conventionId: string, dealIds: string[]): Promise<StoredDeal[]> {
    return (await this.manager.findBy(DealEntity, { conventionId, id: In(dealIds) })).map(toDeal);
  }

  async list(
    conventionId: string,
    { status, type, sectors, country, search }: DealFilter,
    after: string | null,
    limit: number,
  ): Promise<StoredDeal[]> {
    // Identifiers grow with time.
    const deals = this.manager
      .createQueryBuilder(DealEntity, 'deal')
      .where('deal.convention_id = :conventionId', { conventionId })
      .orderBy('deal.id', 'DESC')
      .take(limit);
    if (after) deals.andWhere('deal.id < :after', { after });
    if (status) deals.andWhere('deal.status = :status', { status });
    if (type) deals.andWhere('deal.type = :type', { type });
    if (country) deals.andWhere('deal.origin_country = :country', { country });
    if (sectors) deals.andWhere('(deal.sector = ANY(:sectors) OR deal.sub_fields && :sectors)', { sectors });
    if (search)
      deals.andWhere(
        `strpos(lower(concat_ws(' ', deal.key, deal.project->>'en', deal.project->>'zh',
          jsonb_path_query_array(deal.parties, '$[*].name.*')::text)), lower(:search)) > 0`,
        { search },
      );
    return (await deals.getMany()).map(toDeal);
  }

  async compared(conventionId: string): Promise<ComparedDeal[]> {
    return (await this.manager.query(
      `SELECT id, key, project, parties, amounts, status, meeting_id AS "meetingId" FROM deals
       WHERE convention_id = $1 AND status <> 'retracted' ORDER BY id`,
      [conventionId],
    )) as ComparedDeal[];
  }

  async update(conventionId: string, deal: StoredDeal): Promise<void> {
    const { id, ...changes } = toRow(conventionId, deal);
    await this.manager.update(DealEntity, { conventionId, id }, changes);
  }

  async nextSigningNumber(conventionId: string): Promise<number> {
    const [row] = (await this.manager.query(
      'SELECT coalesce(max(signing_number), 0) + 1 AS next FROM deals WHERE convention_id = $1',
      [conventionId],
    )) as [{ next: number }];
    return row.next;
  }

  async now(): Promise<Date> {
    const [row] = (await this.manager.query('SELECT clock_timestamp() AS now')) as [{ now: Date }];
    return row.now;
  }

  async lockDueReleases(limit: number): Promise<{ conventionId: string; deal: StoredDeal }[]> {
    const rows = await this.manager
      .createQueryBuilder(DealEntity, 'deal')
      .where('deal.release_at <= clock_timestamp()')
      .orderBy('deal.release_at')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    return rows.map((row) => ({ conventionId: row.conventionId, deal: toDeal(row) }));
  }

  async latestSignings(conventionId: string, limit: number): Promise<Signing[]> {
    const rows = await this.manager.find(DealEntity, {
      where: { conventionId, status: 'signed', signingNumber: Not(IsNull()) },
      order: { signingNumber: 'DESC' },
      take: limit,
    });
    return rows.map(toSigning);
  }

  addEntry(conventionId: string, entry: NewEntry, state: Deal): Promise<void> {
    return this.lines.add(conventionId, entry, state);
  }

  entriesOf(conventionId: string, dealId: string): Promise<DealEntry[]> {
    return this.lines.of(conventionId, dealId);
  }

  lockLedger(conventionId: string): Promise<LedgerHead> {
    return this.lines.lock(conventionId);
  }

  lineAt(conventionId: string, position: number): Promise<number | null> {
    return this.lines.at(conventionId, position);
  }

  totals(conventionId: string, moment?: LedgerMoment): Promise<DealTotals> {
    return this.figures.totals(conventionId, moment);
  }

  ledgerTotals(conventionId: string, moment?: LedgerMoment): Promise<LedgerTotals> {
    return this.figures.ledgerTotals(conventionId, moment);
  }

  figureLines(conventionId: string, filter: FigureFilter, after: number, limit: number): Promise<FigureLine[]> {
    return this.figures.lines(conventionId, filter, after, limit);
  }

  followUp(conventionId: string, asOf: string): Promise<FollowUp> {
    return this.figures.followUp(conventionId, asOf);
  }
}
