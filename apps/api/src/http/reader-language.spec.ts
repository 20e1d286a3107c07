import { readerLanguage } from './reader-language';

describe("the reader's language", () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['fr, zh-Hans;q=0.5', 'zh'],
    ['de', 'en'],
    ['zh;q=0', 'en'],
    ['en;q=0.3, zh;q=0.4', 'zh'],
    ['*;;q=zh=,,', 'en'],
  ])('of %j is %s', (header, language) => expect(readerLanguage(header)).toBe(language));
});
