import { knownOrigin } from './known-origin';

describe('where a deal comes from', () => {
  it.each([
    ['Anhui', 'Anhui'],
    ['anhui province', 'Anhui'],
    ['安徽', 'Anhui'],
    ['安徽省', 'Anhui'],
    ['上海市', 'Shanghai'],
    ['内蒙古自治区', 'Inner Mongolia'],
    ['广西壮族自治区', 'Guangxi'],
    ['香港特别行政区', 'Hong Kong'],
    ['Hefei', 'Hefei'],
    ['  ', null],
    [null, null],
  ])('in China is %j one province: %j', (province, known) => {
    expect(knownOrigin({ country: 'CN', province })).toEqual({ country: 'CN', province: known });
  });

  it('elsewhere stays as it is written', () => {
    expect(knownOrigin({ country: 'DE', province: ' Bayern ' })).toEqual({ country: 'DE', province: 'Bayern' });
  });
});
