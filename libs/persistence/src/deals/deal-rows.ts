import { presentSigning, type StoredDeal } from '@handsel/application';
import type { Signing } from '@handsel/contracts';
import { DealEntity } from './deal.entity';

export function toDeal(row: DealEntity): StoredDeal {
  const { conventionId: _conventionId, originCountry, originProvince, signedAt, releaseAt, rate, ...rest } = row;
  return {
    ...rest,
    rate: rate === null ? null : trimZeros(rate),
    origin: { country: originCountry, province: originProvince },
    signedAt: signedAt?.toISOString() ?? null,
    releaseAt: releaseAt?.toISOString() ?? null,
  };
}

export function toRow(conventionId: string, { origin, signedAt, releaseAt, ...deal }: StoredDeal): DealEntity {
  return Object.assign(new DealEntity(), {
    ...deal,
    conventionId,
    originCountry: origin.country,
    originProvince: origin.province,
    signedAt: signedAt === null ? null : new Date(signedAt),
    releaseAt: releaseAt === null ? null : new Date(releaseAt),
  });
}

export const toSigning = (row: DealEntity): Signing => presentSigning(toDeal(row));

/** numeric(19,10) prints every place: 6.3684000000. */
const trimZeros = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
