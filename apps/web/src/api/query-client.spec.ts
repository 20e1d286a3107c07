import { MutationObserver, onlineManager, QueryObserver } from '@tanstack/react-query';
import { createQueryClient } from './query-client';

describe('asking the server on a device that calls itself offline', () => {
  beforeEach(() => onlineManager.setOnline(false));
  afterEach(() => onlineManager.setOnline(true));

  it('fails at once for what somebody does, and is not made up for later', async () => {
    const client = createQueryClient();
    const send = jest.fn(() => Promise.reject(new Error('no network')));
    const action = new MutationObserver(client, { mutationFn: send });
    await expect(action.mutate()).rejects.toThrow('no network');
    onlineManager.setOnline(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is tried for what is shown', async () => {
    const client = createQueryClient();
    const query = new QueryObserver(client, { queryKey: ['in the hall'], queryFn: () => Promise.resolve('there') });
    expect((await query.refetch()).data).toBe('there');
  });
});
