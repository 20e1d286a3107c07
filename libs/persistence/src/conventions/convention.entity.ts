import type { Bilingual, Language } from '@handsel/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('conventions')
export class ConventionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('jsonb') name!: Bilingual;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { array: true }) languages!: Language[];
  @Column('text') currency!: string;
  @Column('text', { name: 'second_currency', nullable: true }) secondCurrency!: string | null;
  @Column('jsonb') rates!: { currency: string; rate: string; date: string }[];
  @Column('jsonb') days!: { date: string; sessions: { from: string; to: string }[] }[];
  @Column('integer', { name: 'slot_minutes' }) slotMinutes!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('sectors')
export class SectorEntity {
  @PrimaryColumn('uuid', { name: 'convention_id' }) conventionId!: string;
  @PrimaryColumn('text') code!: string;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('jsonb') name!: Bilingual;
  @Column('boolean', { name: 'high_tech' }) highTech!: boolean;
  @Column('text', { array: true }) keywords!: string[];
  @Column('integer') ordinal!: number;
}

@Entity('tables')
export class TableEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'convention_id' }) conventionId!: string;
  @Column('integer') index!: number;
  @Column('text') hall!: string;
  @Column('text') label!: string;
}

export const conventionEntities = [ConventionEntity, SectorEntity, TableEntity];
