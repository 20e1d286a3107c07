import type { MatchPartName } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';

/** What each part of a score is called, and when a pair gets all of its points; the long form is in docs/matching.md. */
export const weightParts: Record<MatchPartName, { title: Required<Bilingual>; meaning: Required<Bilingual> }> = {
  sector: {
    title: { en: 'Sector', zh: '行业' },
    meaning: {
      en: 'The need and the offer are in the same sector, and few others are in it.',
      zh: '需求与供应属于同一行业，且该行业中的机构较少。',
    },
  },
  complement: {
    title: { en: 'Supply chain', zh: '供应链' },
    meaning: {
      en: "The offer's sector supplies the sector in which the buyer is active.",
      zh: '供应商所在行业为采购方所在行业供货。',
    },
  },
  text: {
    title: { en: 'Description', zh: '描述' },
    meaning: {
      en: 'The offer speaks of what the need speaks of; rare words count for more.',
      zh: '供应内容与需求内容用词相符，少见的词权重更高。',
    },
  },
  value: {
    title: { en: 'Deal size', zh: '交易规模' },
    meaning: {
      en: 'The value ranges overlap, in the same currency.',
      zh: '双方金额范围重叠，且币种相同。',
    },
  },
  language: {
    title: { en: 'Language', zh: '语言' },
    meaning: { en: 'The two share a language.', zh: '双方有共同语言。' },
  },
  country: {
    title: { en: 'Country', zh: '国家/地区' },
    meaning: { en: 'Both are from the same country.', zh: '双方来自同一国家或地区。' },
  },
  size: {
    title: { en: 'Company size', zh: '企业规模' },
    meaning: {
      en: 'The two are of the same size; a third less for each step between them.',
      zh: '双方规模相同；每差一级减三分之一。',
    },
  },
  dealings: {
    title: { en: 'Past dealings', zh: '既往合作' },
    meaning: {
      en: 'The two have dealt with each other before, near the sectors of the need.',
      zh: '双方曾在相近行业有过交易。',
    },
  },
  reputation: {
    title: { en: 'Record', zh: '成交记录' },
    meaning: {
      en: 'The supplier has served many customers near the sectors of the need; beyond forty more adds nothing.',
      zh: '供应商在相近行业服务过许多客户；超过四十家后不再加分。',
    },
  },
};
