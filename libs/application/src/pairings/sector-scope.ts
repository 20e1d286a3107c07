import type { Sector } from '@handsel/contracts';
import { grantsAt } from '../policies/roles.policy';
import type { Principal } from '../ports/principal';

/** The sectors named and everything below them. */
export function withDescendants(
  codes: readonly string[],
  sectors: readonly Pick<Sector, 'code' | 'parent'>[],
): string[] {
  const children = new Map<string | null, { code: string }[]>();
  for (const sector of sectors) children.set(sector.parent, [...(children.get(sector.parent) ?? []), sector]);
  const found = new Set(codes);
  for (const code of found) for (const child of children.get(code) ?? []) found.add(child.code);
  return [...found];
}

/**
 * The sectors that somebody decides on at a convention, as granted; null for all of them. A pairing belongs to whoever
 * decides on one of its sectors or on one above.
 */
export function grantedSectors(principal: Principal, conventionId: string): string[] | null {
  if (principal.administrator) return null;
  const staff = grantsAt(principal, conventionId).filter(({ role }) => role !== 'exhibitor');
  if (staff.some(({ role, sectors }) => role === 'organizer' || sectors === null)) return null;
  return staff.flatMap(({ sectors }) => sectors ?? []);
}
