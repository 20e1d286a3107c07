import { initialsOf } from './initials';

describe('what stands for a logo', () => {
  it.each([
    ['Northwind Optics Co., Ltd.', 'NO'],
    ['The Bank of Ships', 'BS'],
    ['Zephyr', 'Z'],
    ['合肥晶合集成电路', '合肥'],
    ['Bosch 博世', '博世'],
    ['3M Company', '3'],
    ['Ltd.', 'L'],
    ['', ''],
    ['…', ''],
  ])('%s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
