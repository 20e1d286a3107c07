import { inBothLanguages, isAllowed, refusedIn, type LifeCycle } from './life-cycle';

const door: LifeCycle<'open' | 'shut' | 'locked', 'close' | 'lock'> = {
  close: { from: ['open'], to: 'shut', done: 'closed' },
  lock: { from: ['shut'], to: 'locked', done: 'locked' },
};

describe('a life cycle', () => {
  it('allows what its table says and nothing else', () => {
    expect(isAllowed(door.lock, 'shut')).toBe(true);
    expect(isAllowed(door.lock, 'open')).toBe(false);
    expect(isAllowed(door.lock, 'locked')).toBe(false);
  });

  it('says which state stood in the way, in both languages', () => {
    const refusal = refusedIn('open', door.lock);
    expect(refusal).toEqual({ code: 'STATE_CONFLICT', details: { state: 'open', action: 'locked' } });
    expect(inBothLanguages(refusal)).toEqual({
      en: 'This is open and cannot be locked.',
      zh: '当前状态为“open”，无法执行“locked”。',
    });
  });
});
