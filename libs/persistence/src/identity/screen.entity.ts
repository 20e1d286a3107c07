import type { ScreenReport, ScreenShow } from '@handsel/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('screens')
export class ScreenEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'convention_id' }) conventionId!: string;
  @Column('text') name!: string;
  @Column('text') place!: string;
  @Column('text') status!: 'active' | 'revoked';
  @Column('timestamptz', { name: 'last_seen_at', nullable: true }) lastSeenAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('jsonb') show!: ScreenShow;
  @Column('jsonb', { nullable: true }) takeover!: ScreenShow | null;
  @Column('timestamptz', { name: 'takeover_until', nullable: true }) takeoverUntil!: Date | null;
  @Column('jsonb', { nullable: true }) report!: ScreenReport | null;
  @Column('timestamptz', { name: 'reported_at', nullable: true }) reportedAt!: Date | null;
}

@Entity('screen_pairings')
export class ScreenPairingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'code_hash' }) codeHash!: Buffer;
  @Column('bytea', { name: 'secret_hash' }) secretHash!: Buffer;
  @Column('uuid', { name: 'screen_id', nullable: true }) screenId!: string | null;
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
