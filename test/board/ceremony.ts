import type { ApiClient, Deal } from '../../libs/contracts/src';
import { signInBy } from '../support/stack';

/** Two organizers with deals to be signed: who verifies one is not who entered it. */
export class Ceremony {
  private entered = 0;

  private constructor(
    private readonly first: ApiClient,
    private readonly second: ApiClient,
    private readonly conventionId: string,
  ) {}

  static async begin(url: string, organizerLink: string | undefined): Promise<Ceremony> {
    const first = await signInBy(url, organizerLink);
    const conventionId = (await first.call('session.get')).grants[0]?.conventionId ?? '';
    const { links } = await first.call('signInLinks.create', {
      params: { conventionId },
      body: { staff: [{ email: 'second@handsel.example', name: { en: 'Second organizer' }, role: 'organizer' }] },
    });
    return new Ceremony(first, await signInBy(url, `#${links[0]?.token}`), conventionId);
  }

  /** Enters, verifies and releases so many deals. */
  async prepare(count: number): Promise<Deal[]> {
    const params = { conventionId: this.conventionId };
    const { items } = await this.first.call('profiles.list', { params, query: { limit: 50 } });
    const { sectors } = await this.first.call('conventions.get', { params });
    const deals: Deal[] = [];
    for (let index = 0; index < count; index += 1) {
      const number = (this.entered += 1);
      const sector = sectors[number % sectors.length];
      const parties = [number, number + 1].map((at, side) => {
        const { organizationId, name } = items[at % items.length]!;
        return { side: side === 0 ? ('buyer' as const) : ('supplier' as const), organizationId, name };
      });
      let deal = await this.first.call('deals.enter', {
        params,
        body: {
          key: `board-${number}`,
          project: { en: `${sector?.name.en} project ${number}`, zh: `${sector?.name.zh}项目${number}` },
          type: 'contract',
          amount: `${100_000_000 + number * 12_345_678}.00`,
          currency: 'CNY',
          sector: sector?.code ?? '',
          origin: { country: 'CN', province: 'Anhui' },
          parties,
        },
      });
      for (const step of ['deals.verify', 'deals.release'] as const) deal = await this.step(step, deal);
      deals.push(deal);
    }
    return deals;
  }

  /** Signs them one after the other, as fast as the server takes them; returns the milliseconds it took. */
  async sign(deals: readonly Deal[]): Promise<number> {
    const began = performance.now();
    for (const deal of deals) await this.step('deals.sign', deal);
    return performance.now() - began;
  }

  private step(name: 'deals.verify' | 'deals.release' | 'deals.sign', { id, version }: Deal): Promise<Deal> {
    return this.second.call(name, { params: { conventionId: this.conventionId, dealId: id }, body: { version } });
  }
}
