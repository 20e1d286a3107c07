import type { LiveEvent } from '../../live/live-event';

/** Whether an event means that a display has to ask again; `tableId` is null for the whole hall. */
export function isNewsFor(event: LiveEvent, tableId: string | null): boolean {
  switch (event.type) {
    case 'schedule.published':
    case 'hall-settings.changed':
      return true;
    case 'hall.rearranged': {
      const { tableIds } = event.payload;
      return tableId === null || tableIds.length === 0 || tableIds.includes(tableId);
    }
    default:
      return false;
  }
}
