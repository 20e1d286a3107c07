export const dealViews = ['list', 'figures', 'batches', 'import'] as const;
export type DealView = (typeof dealViews)[number];
