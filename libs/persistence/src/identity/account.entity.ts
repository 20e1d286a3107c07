import type { Bilingual } from '@handsel/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('jsonb') name!: Bilingual;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('boolean') administrator!: boolean;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('role_grants')
export class RoleGrantEntity {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @PrimaryColumn('uuid', { name: 'convention_id' }) conventionId!: string;
  @PrimaryColumn('text') role!: 'matchmaker' | 'organizer';
  @Column('text', { array: true, nullable: true }) sectors!: string[] | null;
}
