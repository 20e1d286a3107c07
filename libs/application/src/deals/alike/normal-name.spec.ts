import fc from 'fast-check';
import { normalName, normalText } from './normal-name';
import { simplified } from './simplified';

describe('names as they are compared', () => {
  it.each([
    ['ACME Robotics Co., Ltd.', 'acmerobotics'],
    ['Acme  Robotics Company Limited', 'acmerobotics'],
    ['ACME Robotics GmbH & Co. KG', 'acmerobotics'],
    ['A.C.M.E. Robotics, Inc.', 'acmerobotics'],
    ['Électricité du Nord S.A.', 'electricitedunord'],
    ['安徽電子股份有限公司', '安徽电子'],
    ['安徽电子（集团）有限责任公司', '安徽电子'],
    ['安徽电子有限公司', '安徽电子'],
    ['ＡＢＣ　Ｌｔｄ', 'abc'],
    ['Limited', 'limited'],
    ['有限公司', '有限公司'],
    ['', ''],
  ])('%s is %s', (name, normal) => {
    expect(normalName(name)).toBe(normal);
  });

  it.each([
    ['臺灣積體電路製造', '台湾积体电路制造'],
    ['聯發科技', '联发科技'],
    ['廣東長城計算機', '广东长城计算机'],
    ['中国电子', '中国电子'],
  ])('%s is written simply as %s', (traditional, simple) => {
    expect(simplified(traditional)).toBe(simple);
  });

  it('are the same again when they are made alike twice, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normalText(normalText(name))).toBe(normalText(name));
        expect(simplified(simplified(name))).toBe(simplified(name));
      }),
    );
  });
});
