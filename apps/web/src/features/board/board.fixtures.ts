import type { Board, DealTotals, Signing } from '@handsel/contracts';
import type { BoardChange } from './board-change';

/** Invented signings for the specs of the board. */
export const signing = (number: number, change: Partial<Signing> = {}): Signing => ({
  dealId: `deal-${number}`,
  number,
  project: { en: `Project ${number}`, zh: `项目${number}` },
  type: 'contract',
  parties: [
    { side: 'buyer', name: { en: 'Buyer' } },
    { side: 'supplier', name: { en: 'Supplier' } },
  ],
  amounts: { CNY: '100000000.00' },
  sector: 'digital',
  highTech: false,
  signedAt: '2018-05-25T08:00:00Z',
  ...change,
});

export const totals = (projects: number): DealTotals => ({
  projects,
  amounts: { CNY: `${projects}00000000.00` },
  highTech: { projects: 0, amounts: { CNY: '0.00' } },
  bySector: [],
  byOrigin: [],
});

export const signed = (number: number): BoardChange => ({
  kind: 'signed',
  signing: signing(number),
  totals: totals(number),
});

export const boardAt = (projects: number, latest: Signing[] = []): Board => ({
  convention: {
    id: 'c',
    name: { en: 'Sample convention' },
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    secondCurrency: 'USD',
  },
  sectors: [
    { code: 'digital', name: { en: 'Digital information', zh: '数字信息' } },
    { code: 'digital.chips', name: { en: 'Chips' } },
    { code: 'home', name: { en: 'Home electronics' } },
  ],
  totals: totals(projects),
  latest,
  theme: { appearance: 'dark', accent: null, highlight: null, logo: null },
  now: '2018-05-25T08:00:00Z',
  position: projects,
  epoch: 'e',
});
