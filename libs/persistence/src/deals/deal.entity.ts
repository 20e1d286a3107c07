import type { Deal, DealStatus, Milestone } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('deals')
export class DealEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'convention_id' }) conventionId!: string;
  @Column('text') key!: string;
  @Column('jsonb') project!: Bilingual;
  @Column('text') type!: Deal['type'];
  @Column('jsonb') parties!: Deal['parties'];
  @Column('numeric', { precision: 18, scale: 2 }) amount!: string;
  @Column('text') currency!: Deal['currency'];
  @Column('numeric', { precision: 19, scale: 10, nullable: true }) rate!: string | null;
  @Column('date', { name: 'rate_date', nullable: true }) rateDate!: string | null;
  @Column('boolean', { name: 'rate_stated' }) rateStated!: boolean;
  @Column('jsonb') amounts!: Record<string, string>;
  @Column('text') sector!: string;
  @Column('text', { name: 'sub_fields', array: true }) subFields!: string[];
  @Column('boolean', { name: 'high_tech' }) highTech!: boolean;
  @Column('boolean', { name: 'high_tech_stated', nullable: true }) highTechStated!: boolean | null;
  @Column('text', { name: 'origin_country' }) originCountry!: string;
  @Column('text', { name: 'origin_province', nullable: true }) originProvince!: string | null;
  @Column('text') status!: DealStatus;
  @Column('timestamptz', { name: 'release_at', nullable: true }) releaseAt!: Date | null;
  @Column('uuid', { name: 'release_by', nullable: true }) releaseBy!: string | null;
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId!: string | null;
  @Column('uuid', { name: 'pairing_id', nullable: true }) pairingId!: string | null;
  /** Who entered it, or corrected it since. */
  @Column('uuid', { name: 'entered_by' }) enteredBy!: string;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt!: Date | null;
  @Column('integer', { name: 'signing_number', nullable: true }) signingNumber!: number | null;
  @Column('jsonb') milestones!: Milestone[];
  @Column('integer') version!: number;
}

export const dealEntities = [DealEntity];
