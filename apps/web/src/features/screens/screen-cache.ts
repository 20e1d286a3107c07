import type { QueryClient } from '@tanstack/react-query';
import type { FleetScreen, OperationResponse, Screen } from '@handsel/contracts';
import { keys } from '../../api/keys';

type Screens = OperationResponse<'screens.list'>;

const change = (client: QueryClient, conventionId: string, items: (screens: FleetScreen[]) => FleetScreen[]): void => {
  client.setQueryData<Screens>(keys.screens(conventionId), (known) => known && { ...known, items: items(known.items) });
};

export function putScreen(client: QueryClient, conventionId: string, screen: Screen): void {
  change(client, conventionId, (screens) =>
    screens.some(({ id }) => id === screen.id)
      ? screens.map((known) => (known.id === screen.id ? { ...known, ...screen } : known))
      : [...screens, { ...screen, eventsBehind: null }],
  );
}

export function markRevoked(client: QueryClient, conventionId: string, screenId: string): void {
  change(client, conventionId, (screens) =>
    screens.map((screen) => (screen.id === screenId ? { ...screen, status: 'revoked' } : screen)),
  );
}
