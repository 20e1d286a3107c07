import type { AccountRepository, NewAccount, ParticipantAccount, StaffGrant } from '@handsel/application';
import { IsNull, type EntityManager } from 'typeorm';
import { AccountEntity } from './account.entity';

/** Accounts, staff roles and the accounts behind participants. */
export class PostgresAccountRepository implements AccountRepository {
  constructor(private readonly manager: EntityManager) {}

  async findForPassword(email: string): Promise<{ id: string; passwordHash: string | null } | null> {
    const [account] = (await this.manager.query(
      `SELECT id, password_hash AS "passwordHash" FROM accounts WHERE lower(email) = lower($1) AND disabled_at IS NULL`,
      [email],
    )) as { id: string; passwordHash: string | null }[];
    return account ?? null;
  }

  async ensure(accounts: NewAccount[]): Promise<Map<string, string>> {
    await this.manager.query(
      `INSERT INTO accounts (id, email, name, created_at)
       SELECT id, email, name, "createdAt"
       FROM jsonb_to_recordset($1::jsonb) AS a(id uuid, email text, name jsonb, "createdAt" timestamptz)
       ON CONFLICT (lower(email)) WHERE email IS NOT NULL DO NOTHING`,
      [JSON.stringify(accounts)],
    );
    const found = (await this.manager.query(
      'SELECT id, lower(email) AS email FROM accounts WHERE lower(email) = ANY(SELECT lower(unnest($1::text[])))',
      [accounts.map(({ email }) => email)],
    )) as { id: string; email: string }[];
    return new Map(found.map(({ id, email }) => [email, id]));
  }

  async grant(conventionId: string, grants: StaffGrant[]): Promise<void> {
    // Of two grants of one role in the same call the later one counts.
    const last = new Map(grants.map((grant) => [`${grant.accountId} ${grant.role}`, grant]));
    await this.manager.query(
      `INSERT INTO role_grants (account_id, convention_id, role, sectors)
       SELECT "accountId", $1, role, sectors
       FROM jsonb_to_recordset($2::jsonb) AS g("accountId" uuid, role text, sectors text[])
       ON CONFLICT (account_id, convention_id, role) DO UPDATE SET sectors = excluded.sectors`,
      [conventionId, JSON.stringify([...last.values()])],
    );
  }

  ofParticipants(conventionId: string, participantIds: string[]): Promise<ParticipantAccount[]> {
    return this.manager.query(
      `SELECT p.id AS "participantId", p.account_id AS "accountId", a.email
       FROM participants p JOIN accounts a ON a.id = p.account_id
       WHERE p.convention_id = $1 AND p.id = ANY($2::uuid[])`,
      [conventionId, participantIds],
    ) as Promise<ParticipantAccount[]>;
  }

  async firstParticipant(conventionId: string): Promise<ParticipantAccount | null> {
    const [first] = (await this.manager.query(
      `SELECT p.id AS "participantId", p.account_id AS "accountId", a.email
       FROM participants p JOIN accounts a ON a.id = p.account_id
       WHERE p.convention_id = $1 ORDER BY p.key LIMIT 1`,
      [conventionId],
    )) as ParticipantAccount[];
    return first ?? null;
  }

  async reachingBeyond(accountIds: string[], conventionIds: string[]): Promise<string[]> {
    const found = (await this.manager.query(
      `SELECT a.id FROM accounts a WHERE a.id = ANY($1::uuid[]) AND (
         a.administrator
         OR EXISTS (SELECT FROM role_grants g WHERE g.account_id = a.id AND g.convention_id <> ALL($2::uuid[]))
         OR EXISTS (SELECT FROM participants p WHERE p.account_id = a.id AND p.convention_id <> ALL($2::uuid[])))`,
      [accountIds, conventionIds],
    )) as { id: string }[];
    return found.map(({ id }) => id);
  }

  async findAdministrator(email?: string): Promise<{ id: string; email: string | null } | null> {
    const [found] = (await this.manager.query(
      `SELECT id, email FROM accounts
       WHERE administrator AND disabled_at IS NULL AND ($1::text IS NULL OR lower(email) = lower($1))
       ORDER BY created_at, id LIMIT 1`,
      [email ?? null],
    )) as { id: string; email: string | null }[];
    return found ?? null;
  }

  async insertAdministrator(account: Omit<NewAccount, 'email'> & { email: string | null }): Promise<void> {
    await this.manager.insert(AccountEntity, { ...account, administrator: true });
  }

  async setPassword(email: string, passwordHash: string): Promise<boolean> {
    const { affected } = await this.manager
      .createQueryBuilder()
      .update(AccountEntity)
      .set({ passwordHash })
      .where('lower(email) = lower(:email)', { email })
      .andWhere({ disabledAt: IsNull() })
      .execute();
    return affected === 1;
  }
}
