const iso = (instant: string): string => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Arguments for `jsonb_build_object`: `startsAt` and `endsAt` of a range as the contract writes instants. */
export const instantsOf = (range: string): string =>
  `'startsAt', ${iso(`lower(${range})`)}, 'endsAt', ${iso(`upper(${range})`)}`;

/** The same as columns of a result. */
export const instantColumnsOf = (range: string): string =>
  `${iso(`lower(${range})`)} AS "startsAt", ${iso(`upper(${range})`)} AS "endsAt"`;
