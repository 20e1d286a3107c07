import { z } from 'zod';
import { forgetFrames, LastFrame } from './last-frame';

/** As a browser has it: names are properties. */
function memory(full = false): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('QuotaExceededError');
      kept[key] = value;
    },
    removeItem: (key: string) => void delete kept[key],
  };
  return new Proxy(kept, {
    get: (_target, name: string) => methods[name as keyof typeof methods] ?? kept[name],
  }) as unknown as Storage;
}

const frame = z.object({ projects: z.number() });
const frameIn = (storage: Storage, name = 'board-1') =>
  new LastFrame(
    name,
    (value) => frame.safeParse(value).data ?? null,
    () => storage,
  );

describe('the last frame of a display', () => {
  it('is there after a reload, and the newest one only', () => {
    const storage = memory();
    const first = frameIn(storage);
    expect(first.read()).toBeNull();
    first.write({ projects: 1 });
    first.write({ projects: 2 });
    expect(frameIn(storage).read()).toEqual({ projects: 2 });
    expect(frameIn(storage, 'board-2').read()).toBeNull();
  });

  it('is none where an older version or somebody else has left something', () => {
    const storage = memory();
    storage.setItem('handsel-frame-board-1', '{"projects":"many"}');
    expect(frameIn(storage).read()).toBeNull();
    storage.setItem('handsel-frame-board-1', 'no JSON');
    expect(frameIn(storage).read()).toBeNull();
  });

  it('does not matter where storage is full or closed', () => {
    const closed = (): Storage => {
      throw new Error('SecurityError');
    };
    expect(() => frameIn(memory(true)).write({ projects: 1 })).not.toThrow();
    const nowhere = new LastFrame('board-1', () => ({ projects: 1 }), closed);
    nowhere.write({ projects: 1 });
    expect(nowhere.read()).toBeNull();
    expect(() => forgetFrames(closed)).not.toThrow();
  });

  it('is forgotten with all others when the device is no screen any more, and nothing else is', () => {
    const storage = memory();
    frameIn(storage).write({ projects: 1 });
    frameIn(storage, 'departures-1').write({ projects: 1 });
    storage.setItem('handsel-language', 'zh');
    forgetFrames(() => storage);
    expect(Object.keys(storage)).toEqual(['handsel-language']);
  });
});
