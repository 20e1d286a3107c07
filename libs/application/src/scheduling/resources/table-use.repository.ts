import type { Booth, TableClosure } from '@handsel/contracts';

export interface TableUseRepository {
  booths(conventionId: string): Promise<Booth[]>;
  organizationExists(conventionId: string, organizationId: string): Promise<boolean>;
  /** The constraint `tables_convention_id_label_key` refuses a label that is there already. */
  insertBooth(
    conventionId: string,
    booth: { id: string; organizationId: string; hall: string; label: string },
  ): Promise<void>;
  /** Meetings, cancelled ones included, that name this table. */
  countMeetings(conventionId: string, tableId: string): Promise<number>;
  removeBooth(conventionId: string, tableId: string): Promise<boolean>;
  closures(conventionId: string): Promise<TableClosure[]>;
  /** Forgets a closure and tells of which table it was; `book` makes it count. */
  removeClosure(conventionId: string, closureId: string): Promise<string | null>;
}
