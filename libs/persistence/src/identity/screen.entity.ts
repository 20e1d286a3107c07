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
