import fc from 'fast-check';
import { blocksAround } from './blocks-around';

const at = (minute: number) => new Date(Date.UTC(2026, 8, 20, 9, minute)).toISOString();
const stretch = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) });
const blocks = { kind: 'person' as const, resourceIds: ['p', 'q'], stretch: stretch(30, 120) };

describe('blocksAround', () => {
  it('leaves out what is under way, and blocks the rest of the day', () => {
    expect(blocksAround(blocks, [{ ...stretch(0, 60), resourceIds: ['p', 'x'] }])).toEqual([
      { resourceId: 'p', ...stretch(60, 120) },
      { resourceId: 'q', ...stretch(30, 120) },
    ]);
  });

  it('blocks before, between and after meetings that stay, and nothing where one takes all of it', () => {
    const staying = [
      { ...stretch(90, 100), resourceIds: ['p'] },
      { ...stretch(40, 50), resourceIds: ['p'] },
      { ...stretch(0, 200), resourceIds: ['q'] },
    ];
    expect(blocksAround(blocks, staying)).toEqual([
      { resourceId: 'p', ...stretch(30, 40) },
      { resourceId: 'p', ...stretch(50, 90) },
      { resourceId: 'p', ...stretch(100, 120) },
    ]);
  });

  it('covers each minute of the incident in which the resource has no meeting, and no other', () => {
    // Meetings of one resource never overlap.
    const uses = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 40 })), { maxLength: 6 });
    fc.assert(
      fc.property(uses, (gaps) => {
        let end = 0;
        const staying = gaps.map(([gap, length]) => {
          const from = end + gap;
          end = from + length;
          return { ...stretch(from, end), resourceIds: ['p'] };
        });
        const found = blocksAround({ ...blocks, resourceIds: ['p'] }, [...staying].reverse());
        const covers = (some: readonly { startsAt: string; endsAt: string }[], minute: number) =>
          some.filter(({ startsAt, endsAt }) => startsAt <= at(minute) && at(minute) < endsAt).length;
        for (let minute = 0; minute < 200; minute += 1) {
          const isWanted = minute >= 30 && minute < 120 && covers(staying, minute) === 0;
          expect([minute, covers(found, minute)]).toEqual([minute, Number(isWanted)]);
        }
      }),
    );
  });
});
