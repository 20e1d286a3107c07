/** How large a story is. */
export interface StorySize {
  organizations: number;
  attendees: number;
  tables: number;
  requests: number;
  /** Meetings that move, and as many that are cancelled. */
  changes: number;
}

export const fullSize: StorySize = {
  organizations: 2_200,
  attendees: 4_000,
  tables: 300,
  requests: 4_400,
  changes: 40,
};
export const smallSize: StorySize = { organizations: 240, attendees: 400, tables: 40, requests: 700, changes: 12 };
