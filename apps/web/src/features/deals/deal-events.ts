import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import type { LiveEvent } from '../../live/live-event';

/** A ceremony signs a hundred deals in a minute: what is open is fetched again at most this often. */
const AGAIN_MILLISECONDS = 1_000;

/** Has the pages about deals fetch what they show again, when the ledger has changed. */
export function createDealFeed(client: QueryClient, conventionId: string) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    apply({ type }: Pick<LiveEvent, 'type'>): void {
      if (!/^(deals?|deal-settings|ceremony-batch)\./.test(type)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: keys.deals(conventionId) });
      }, AGAIN_MILLISECONDS);
    },
    stop: () => clearTimeout(timer),
  };
}
