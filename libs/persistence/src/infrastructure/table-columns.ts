/** A table of a hall as meetings name it: `{id, hall, label}`, from an alias of `tables`. */
export const tableOf = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'hall', ${alias}.hall, 'label', ${alias}.label)`;
