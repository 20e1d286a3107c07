import type { MatchPartName } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';

/** When a pair gets all points of a part; the long form is in docs/matching.md. */
export const partMeanings: Record<MatchPartName, Required<Bilingual>> = {
  sector: {
    en: 'The need and the offer are in the same sector, and few others are in it.',
    zh: '需求与供应属于同一行业，且该行业中的机构较少。',
  },
  complement: {
    en: "The offer's sector supplies the sector in which the buyer is active.",
    zh: '供应商所在行业为采购方所在行业供货。',
  },
  text: {
    en: 'The offer speaks of what the need speaks of; rare words count for more.',
    zh: '供应内容与需求内容用词相符，少见的词权重更高。',
  },
  value: {
    en: 'The value ranges overlap, in the same currency.',
    zh: '双方金额范围重叠，且币种相同。',
  },
  language: { en: 'The two share a language.', zh: '双方有共同语言。' },
  country: { en: 'Both are from the same country.', zh: '双方来自同一国家或地区。' },
  size: {
    en: 'The two are of the same size; a third less for each step between them.',
    zh: '双方规模相同；每差一级减三分之一。',
  },
  dealings: {
    en: 'The two have dealt with each other before, near the sectors of the need.',
    zh: '双方曾在相近行业有过交易。',
  },
  reputation: {
    en: 'The supplier has served many customers near the sectors of the need; beyond forty more adds nothing.',
    zh: '供应商在相近行业服务过许多客户；超过四十家后不再加分。',
  },
};
