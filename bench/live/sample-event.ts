/** A signing of about 300 bytes in the envelope of the protocol, of parties that do not exist. */
export const samplePayload = (number: number): object => ({
  dealId: '0199c2f0-0000-7000-8000-000000000001',
  number,
  project: { en: `Sample project ${number}`, zh: `示例项目 ${number}` },
  type: 'contract',
  amounts: { CNY: '1500000000.00', USD: '212000000.00' },
});

/** As the gateway would send it to somebody who hears everything. */
export const sampleEvent = (position: number): object => ({
  conventionId: '0199c2f0-0000-7000-8000-000000000002',
  position,
  previous: position - 1,
  type: 'deal.signed',
  at: '2026-09-20T01:00:00.000Z',
  payload: samplePayload(position),
});
