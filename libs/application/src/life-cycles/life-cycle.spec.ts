import { inBothLanguages, isAllowed, refusedIn, type LifeCycle } from './life-cycle';

const paper: LifeCycle<'entered' | 'released' | 'signed', 'release' | 'sign'> = {
  release: { from: ['entered'], to: 'released', done: 'released' },
  sign: { from: ['released'], to: 'signed', done: 'signed' },
};

describe('a life cycle', () => {
  it('allows what its table says and nothing else', () => {
    expect(isAllowed(paper.sign, 'released')).toBe(true);
    expect(isAllowed(paper.sign, 'entered')).toBe(false);
    expect(isAllowed(paper.sign, 'signed')).toBe(false);
  });

  it('says which state stood in the way, in both languages', () => {
    const refusal = refusedIn('entered', paper.sign);
    expect(refusal).toEqual({ code: 'STATE_CONFLICT', details: { state: 'entered', action: 'signed' } });
    expect(inBothLanguages(refusal)).toEqual({
      en: 'This is entered and cannot be signed.',
      zh: '当前状态为“已录入”，无法执行“签约”。',
    });
  });
});
