import { sayChange, type PlanWords } from './say-change';

const words: PlanWords = {
  timeZone: 'Asia/Shanghai',
  startsAt: ['2026-09-20T02:20:00Z', '2026-09-20T02:40:00Z'],
  severalDays: false,
  hallNames: ['A', 'B'],
  nameOf: (person) => ({ en: `Company ${person}`, zh: `公司${person}` }),
  interpreterOf: (interpreter) => ({ en: `Interpreter ${interpreter}`, zh: `译员${interpreter}` }),
  pairOf: (request) => ({ buyer: { en: `Buyer ${request}` }, supplier: { zh: `供方${request}` } }),
};

describe('the smallest change in words', () => {
  it.each([
    [[], 'They can meet at 10:40.', '双方可在10:40会面。'],
    [
      [{ kind: 'add-table', slot: 1 }],
      'They could meet at 10:40 with one more table at 10:40.',
      '双方可在10:40会面，前提是：10:40增加一张洽谈桌。',
    ],
    [
      [
        { kind: 'free-person', person: 3, slot: 1 },
        { kind: 'raise-maximum', person: 4, to: 7 },
      ],
      'They could meet at 10:40 with Company 3 there at 10:40, and up to 7 meetings for Company 4.',
      '双方可在10:40会面，前提是：公司3在10:40到场；公司4的会面上限提高到7场。',
    ],
    [
      [{ kind: 'move-meeting', request: 2, fromSlot: 1, toSlot: 0 }],
      'They could meet at 10:40 with the meeting of Buyer 2 and 供方2 moved from 10:40 to 10:20.',
      '双方可在10:40会面，前提是：将Buyer 2与供方2的会面从10:40调整到10:20。',
    ],
    [
      [{ kind: 'add-table', slot: 1, hall: 1 }],
      'They could meet at 10:40 with one more table in B at 10:40.',
      '双方可在10:40会面，前提是：10:40在B增加一张洽谈桌。',
    ],
    [
      [{ kind: 'add-interpreter', slot: 1, languages: ['en', 'zh'] }],
      'They could meet at 10:40 with one more interpreter between English and Chinese at 10:40.',
      '双方可在10:40会面，前提是：10:40增加一名英语与中文口译员。',
    ],
    [
      [
        { kind: 'free-interpreter', interpreter: 0, slot: 1 },
        { kind: 'add-booth-place', booth: 0, slot: 1 },
      ],
      'They could meet at 10:40 with Interpreter 0 there to interpret at 10:40, and one more place at the booth at 10:40.',
      '双方可在10:40会面，前提是：口译员译员0在10:40到岗；10:40展位增加一个席位。',
    ],
    [
      [{ kind: 'change-interpreter', request: 2, slot: 1, to: { slot: 1, table: 0, interpreter: 4 } }],
      'They could meet at 10:40 with Interpreter 4 as interpreter for the meeting of Buyer 2 and 供方2 at 10:40.',
      '双方可在10:40会面，前提是：10:40由口译员译员4接手Buyer 2与供方2的会面。',
    ],
  ] as const)('%j', (steps, en, zh) => {
    expect(sayChange({ slot: 1, steps }, words)).toEqual({ en, zh });
  });

  it('says where the bound on breaks would be broken', () => {
    const { en, zh } = sayChange({ slot: 1, steps: [], unfair: true }, words);
    expect(en).toBe('They can meet at 10:40. Somebody would then have more breaks than the limit allows.');
    expect(zh).toContain('空档');
  });

  it('has its date where the convention lasts more than a day', () => {
    expect(sayChange({ slot: 0, steps: [] }, { ...words, severalDays: true }).en).toBe(
      'They can meet at 2026-09-20 10:20.',
    );
  });
});
