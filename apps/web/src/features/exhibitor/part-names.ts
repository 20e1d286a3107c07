/** The parts of a score that the interface has a word for. */
export const partNames = [
  'sector',
  'complement',
  'text',
  'value',
  'language',
  'country',
  'size',
  'dealings',
  'reputation',
] as const;
