import { isWithin, networks } from './networks';

describe('networks of a setting', () => {
  it('hold what lies in them', () => {
    const set = networks(['10.1.0.0/16', 'fd00::/8']);
    expect(['10.1.2.3', 'fd12::1', '10.2.0.1', '::1', 'x'].map((address) => isWithin(address, set))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each(['10.0.0.0', '10.0.0.0/33', 'x/8', '', '10.0.0.0/-1'])('are not %j', (text) =>
    expect(() => networks([text])).toThrow('is no network'),
  );
});
