/** An organization as events and lists name it: `{organizationId, name}`, from an alias of `organizations`. */
export const partyOf = (alias: string): string =>
  `jsonb_build_object('organizationId', ${alias}.id, 'name', ${alias}.name)`;
