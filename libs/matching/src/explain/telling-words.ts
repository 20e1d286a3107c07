import type { ExplainLanguage } from './phrases';

/** Words shown; more would be a list of search terms. */
const SHOWN = 3;

/** Forms and seats of companies and what every company says of itself: no reason for a meeting. */
const ENGLISH_NOISE: ReadonlySet<string> = new Set(
  (
    'co company companies corp corporation gmbh ag llc limited plc sa srl bv group holding holdings industrial industry ' +
    'industries enterprise international global worldwide supply supplier suppliers provide provider develop developed ' +
    'development produce production product products manufacture manufacturer manufacturing service services solution ' +
    'solutions customer customers looking look need needs offer offers certified delivery quality professional leading ' +
    'project projects year years china chinese business new beijing shanghai guangdong zhejiang jiangsu anhui fujian ' +
    'shandong sichuan hubei hunan'
  ).split(' '),
);
const CHINESE_NOISE =
  /(?:股份)?有限(?:责任)?公司|限公司|有限公|公司|集团|企业|供应商?|提供|研发|开发|生产|制造商?|采购|寻找|寻求|需要|需求|销售|产品|服务|方案|客户|认证|交付|全球|专业|优质|项目|未来|两年|及其|以及|用于/gu;
const HAN = /\p{Script=Han}/u;

/**
 * Of the words that a need and an offer share those that say something to a reader of the language: its own words
 * where there are any, without company forms and phrases that every profile has. The order stays.
 */
export function tellingWords(words: readonly string[], language: ExplainLanguage): string[] {
  const telling = words.flatMap((word) => (HAN.test(word) ? chinese(word) : english(word)));
  const own = telling.filter((word) => HAN.test(word) === (language === 'zh'));
  return [...new Set(own.length > 0 ? own : telling)].slice(0, SHOWN);
}

const english = (word: string): string[] => (ENGLISH_NOISE.has(word.toLowerCase()) ? [] : [word]);

const chinese = (word: string): string[] =>
  word
    .split(CHINESE_NOISE)
    .map((rest) => rest.replace(/^[与和及的]|[与和及的]$/gu, ''))
    .filter((rest) => rest.length > 1);
