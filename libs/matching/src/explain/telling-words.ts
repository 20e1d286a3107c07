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
    'project projects equipment system systems technology technologies next one two three year years china chinese business new beijing shanghai guangdong zhejiang jiangsu anhui fujian ' +
    'shandong sichuan hubei hunan'
  ).split(' '),
);
const CHINESE_NOISE =
  /(?:股份)?有限(?:责任)?公司|株式会社|限公司|有限公|公司|集团|企业|供应商?|提供|研发|开发|生产|制造商?|采购|寻找|寻求|需要|需求|销售|产品|服务|方案|客户|认证|交付|全球|专业|优质|项目|未来|两年|及其|以及|用于/gu;
/** As part of a word they tell something, alone they do not: "先进材料", "材料". */
const CHINESE_GENERAL: ReadonlySet<string> = new Set(
  (
    '材料 设备 技术 系统 装备 行业 工业 制造 年内 中国 北京 上海 天津 重庆 广东 浙江 江苏 安徽 福建 山东 山西 四川 湖北 湖南 河北 河南 ' +
    '江西 辽宁 吉林 陕西 云南 贵州 广西 海南 甘肃 青海 宁夏 新疆 西藏 黑龙江 内蒙古 香港 澳门 台湾'
  ).split(' '),
);
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
    .filter((rest) => rest.length > 1 && !CHINESE_GENERAL.has(rest));
