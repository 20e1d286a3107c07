import type { PartName } from '../match';

export type ExplainLanguage = 'en' | 'zh';

/** What each part is called. */
export const PART_LABELS: Readonly<Record<ExplainLanguage, Readonly<Record<PartName, string>>>> = {
  en: {
    sector: 'Sector',
    complement: 'Supply chain',
    text: 'Description',
    value: 'Deal size',
    language: 'Language',
    country: 'Country',
    size: 'Company size',
    dealings: 'Past dealings',
    reputation: 'Record',
  },
  zh: {
    sector: '行业',
    complement: '供应链',
    text: '描述',
    value: '交易规模',
    language: '语言',
    country: '国家/地区',
    size: '企业规模',
    dealings: '既往合作',
    reputation: '成交记录',
  },
};

export const SIZE_LABELS: Readonly<Record<ExplainLanguage, Readonly<Record<string, string>>>> = {
  en: { micro: 'micro', small: 'small', medium: 'medium-sized', large: 'large' },
  zh: { micro: '微型', small: '小型', medium: '中型', large: '大型' },
};

/** How clauses become a sentence, and what the supplier is called whose name is not known. */
export const SENTENCES: Readonly<
  Record<ExplainLanguage, { join: string; end: string; none: string; supplier: string }>
> = {
  en: { join: '; ', end: '.', none: 'Nothing in the two profiles meets yet.', supplier: 'the supplier' },
  zh: { join: '；', end: '。', none: '两份资料目前没有匹配之处。', supplier: '供应商' },
};
