import { countryCodeOf } from './country-code';

it.each([
  ['China', 'CN'],
  ['中国', 'CN'],
  ['cn', 'CN'],
  ['U.S.', 'US'],
  ['United States of America', 'US'],
  ['AUSTRALIA', 'AU'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['Korea, Republic of', 'KR'],
  ['德国', 'DE'],
  ['  viet  nam ', 'VN'],
  ['Hong Kong', 'HK'],
  ['Bosnia and Herzegovina', 'BA'],
  ['Macedonia, former Yug. Rep.', 'MK'],
  ['Britain/Neth.', null],
  ['Atlantis', null],
  ['', null],
])('the country %j is %s', (name, code) => {
  expect(countryCodeOf(name)).toBe(code);
});
