import fc from 'fast-check';
import { shortName } from './short-name';

describe('a short name', () => {
  it.each([
    ['Zhejiang Henghe Special-purpose machinery Co., Ltd.', 'Zhejiang Henghe Special-purpose machinery'],
    ['Acme Pty Ltd', 'Acme'],
    ['Volta GmbH', 'Volta'],
    ['浙江恒和专用设备有限公司', '浙江恒和专用设备'],
    ['山东天诚股份有限公司', '山东天诚'],
    ['Ltd', 'Ltd'],
    ['Saga', 'Saga'],
  ])('of %s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it('is never empty where the name is not, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const short = shortName(name);
        expect(short === '' && name.trim() !== '').toBe(false);
        expect(shortName(short)).toBe(short);
      }),
    );
  });
});
