export const matchingViews = ['runs', 'weights', 'exposure', 'contests', 'apart', 'chain', 'past'] as const;
export type MatchingView = (typeof matchingViews)[number];
