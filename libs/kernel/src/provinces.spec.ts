import { provinceNamed } from './provinces';

describe('a province of China', () => {
  it.each([
    ['Anhui', 'Anhui', '安徽'],
    ['anhui province', 'Anhui', '安徽'],
    ['安徽省', 'Anhui', '安徽'],
    ['上海市', 'Shanghai', '上海'],
    ['内蒙古自治区', 'Inner Mongolia', '内蒙古'],
    ['广西壮族自治区', 'Guangxi', '广西'],
    ['香港特别行政区', 'Hong Kong', '香港'],
    ['陕西', 'Shaanxi', '陕西'],
  ])('is known as %s', (name, en, zh) => {
    expect(provinceNamed(name)).toEqual({ en, zh });
  });

  it.each(['Bayern', '合肥', '', '省'])('is not %j', (name) => {
    expect(provinceNamed(name)).toBeNull();
  });
});
