import type { QueryClient } from '@tanstack/react-query';
import type { Screen } from '@handsel/contracts';
import { keys } from '../../api/keys';

export function putScreen(client: QueryClient, conventionId: string, screen: Screen): void {
  client.setQueryData<Screen[]>(keys.screens(conventionId), (screens) =>
    screens?.some(({ id }) => id === screen.id)
      ? screens.map((known) => (known.id === screen.id ? screen : known))
      : screens && [...screens, screen],
  );
}

export function markRevoked(client: QueryClient, conventionId: string, screenId: string): void {
  client.setQueryData<Screen[]>(keys.screens(conventionId), (screens) =>
    screens?.map((screen) => (screen.id === screenId ? { ...screen, status: 'revoked' } : screen)),
  );
}
