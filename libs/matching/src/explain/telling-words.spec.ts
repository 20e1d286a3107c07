import { tellingWords } from './telling-words';

describe('the words that tell why', () => {
  it('leave out company forms and what every profile says', () => {
    const shared = ['machinery', '机械', '有限公司', 'co', '供应'];
    expect(tellingWords(shared, 'en')).toEqual(['machinery']);
    expect(tellingWords(shared, 'zh')).toEqual(['机械']);
    expect(tellingWords(['co', '有限公司', 'Worldwide'], 'en')).toEqual([]);
  });

  it('keep what stands around a company form', () => {
    expect(tellingWords(['动力电池有限公司'], 'zh')).toEqual(['动力电池']);
    expect(tellingWords(['供应集成电路'], 'zh')).toEqual(['集成电路']);
  });

  it('are of the language that is read, or of the other where it has none', () => {
    expect(tellingWords(['battery', '电芯'], 'en')).toEqual(['battery']);
    expect(tellingWords(['battery', '电芯'], 'zh')).toEqual(['电芯']);
    expect(tellingWords(['battery'], 'zh')).toEqual(['battery']);
  });

  it('are few, the weightiest first, each once', () => {
    expect(tellingWords(['forklift', 'rack', 'forklift', 'pallet', 'crane'], 'en')).toEqual([
      'forklift',
      'rack',
      'pallet',
    ]);
  });

  it('leaves out provinces and words that are too general alone', () => {
    expect(tellingWords(['安徽', '材料', '先进材料', '创新药株式会社'], 'zh')).toEqual(['先进材料', '创新药']);
    expect(tellingWords(['equipment', 'next', 'lasers'], 'en')).toEqual(['lasers']);
  });
});
