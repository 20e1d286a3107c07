import type { CreateConvention } from '@handsel/contracts';

/** Two days in three halls with 300 tables, as the convention in Hefei might have had them. Invented. */
export function sampleConvention(slug: string, tables: number): CreateConvention {
  const third = Math.ceil(tables / 3);
  return {
    slug,
    name: { en: 'Sample Manufacturing Convention (invented)', zh: '样例制造业大会（虚构）' },
    timeZone: 'Asia/Shanghai',
    languages: ['en', 'zh'],
    currency: 'CNY',
    secondCurrency: 'USD',
    rates: [{ currency: 'USD', rate: '6.3684', date: '2018-05-25' }],
    days: ['2027-05-25', '2027-05-26'].map((date) => ({
      date,
      sessions: [
        { from: '09:00', to: '12:00' },
        { from: '13:30', to: '17:10' },
      ],
    })),
    slotMinutes: 20,
    halls: [
      { name: 'A', tables: third },
      { name: 'B', tables: third },
      { name: 'C', tables: tables - 2 * third },
    ],
  };
}
