export const exhibitorTabs = ['matches', 'requests', 'meetings'] as const;
export type ExhibitorTab = (typeof exhibitorTabs)[number];
