import { unplacedReason as schema } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import { unplacedReason } from './unplaced-messages';

const pairing = {
  id: newId(),
  buyerParticipantId: newId(),
  supplierParticipantId: newId(),
  buyerName: { en: 'Sample Motors', zh: '样例汽车' },
  supplierName: { en: 'Sample Chips' },
  score: 1,
  wish: 'would-like' as const,
};
const codes = [
  'NO_COMMON_SLOT',
  'A_FULL',
  'B_FULL',
  'BOTH_FULL',
  'TABLES_FULL',
  'A_BUSY',
  'B_BUSY',
  'BOTH_BUSY',
  'ORDER',
  'NEVER_TOGETHER',
  'TOO_LONG',
  'INTERPRETERS_BUSY',
  'BOOTH_TAKEN',
  'NO_TIME_TO_WALK',
  'REST',
  'APART',
  'OUTWEIGHED',
  'LOCKED',
  'SLOTS_NOT_ALLOWED',
  'A_AWAY',
  'B_AWAY',
  'PLACE_FREE',
] as const;

describe('why a pairing has no meeting', () => {
  it.each(codes)('%s has a sentence in both languages without a gap', (code) => {
    const reason = schema.parse(unplacedReason(pairing, { code, commonSlots: 7 }));
    for (const sentence of [reason.message.en, reason.message.zh]) {
      expect(sentence).toMatch(/[.。]$/);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  });

  it('names who is meant, in the language of the reader where there is one', () => {
    const { message } = unplacedReason(pairing, { code: 'BOTH_BUSY', commonSlots: 7 });
    expect(message).toEqual({
      en: 'In each of the 7 slots that the two share, Sample Motors or Sample Chips has another meeting.',
      zh: '在双方共有的 7 个时段内，样例汽车或Sample Chips已有其他会面。',
    });
  });

  it('does not take a name for a placeholder', () => {
    const named = { ...pairing, buyerName: { en: '{supplier} $& Co' } };
    expect(unplacedReason(named, { code: 'A_FULL', commonSlots: 1 }).message.en).toBe(
      '{supplier} $& Co has as many meetings as it can take.',
    );
  });
});
