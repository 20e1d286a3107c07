export const matchingViews = ['runs', 'weights', 'exposure', 'contests', 'apart', 'chain'] as const;
export type MatchingView = (typeof matchingViews)[number];
