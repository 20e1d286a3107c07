import { afterRemoval, stepped } from './queue-cursor';

const ids = ['a', 'b', 'c', 'd'];

describe('the cursor of the queue', () => {
  it('steps to the neighbour and stops at the ends', () => {
    expect(stepped(ids, 'b', 1)).toBe('c');
    expect(stepped(ids, 'a', -1)).toBe('a');
    expect(stepped(ids, 'd', 1)).toBe('d');
  });

  it('starts at the top when it stands nowhere or its row is gone', () => {
    expect(stepped(ids, null, -1)).toBe('a');
    expect(stepped(ids, 'gone', 1)).toBe('a');
    expect(stepped([], null, 1)).toBeNull();
  });

  it('goes on with the next row that stays when its own leaves', () => {
    expect(afterRemoval(ids, 'b', new Set(['b', 'c']))).toBe('d');
    expect(afterRemoval(ids, 'd', new Set(['d']))).toBe('c');
    expect(afterRemoval(ids, 'c', new Set(['a']))).toBe('c');
    expect(afterRemoval(ids, 'a', new Set(ids))).toBeNull();
  });
});
