import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** A short word at the edge of the page that goes by itself. */
export function notice(message: ReactNode, id?: string): void {
  notifications.show({ ...(id && { id }), message, color: 'jade', autoClose: 5000 });
}

export function warning(message: ReactNode): void {
  notifications.show({ message, color: 'red', autoClose: 9000 });
}
