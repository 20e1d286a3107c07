import type { Evidence } from '../match';
import { amountOf, countryName, languageName, listOf } from './international';
import type { Naming } from './naming';
import { SIZE_LABELS, type ExplainLanguage } from './phrases';
import { tellingWords } from './telling-words';

// "Dealt with": what counts as a past dealing is a deal, or a meeting that was held at an earlier convention.

/** One reason as a clause, without a capital or a full stop. */
export function explainPart(evidence: Evidence, language: ExplainLanguage, naming: Naming): string {
  const zh = language === 'zh';
  switch (evidence.part) {
    case 'sector':
      return sector(evidence, zh, naming);
    case 'complement': {
      const [from, to] = [naming.sector(evidence.from), naming.sector(evidence.to)];
      return zh ? `“${from}”通常为“${to}”供货` : `${from} usually supplies ${to}`;
    }
    case 'text':
      return text(evidence, language);
    case 'value':
      return value(evidence, language);
    case 'language': {
      const names = listOf(
        evidence.languages.map((code) => languageName(code, language)),
        language,
      );
      return zh ? `双方都能使用${names}` : `both speak ${names}`;
    }
    case 'country': {
      const country = countryName(evidence.country, language);
      return zh ? `双方都在${country}` : `both are in ${country}`;
    }
    case 'size': {
      const [buyer, supplier] = [evidence.buyerSize, evidence.supplierSize].map(
        (size) => SIZE_LABELS[language][size] ?? size,
      );
      if (buyer === supplier) return zh ? `双方都是${buyer}企业` : `both are ${buyer} companies`;
      return zh ? `企业规模相近（${buyer}与${supplier}）` : `their sizes are close (${buyer} and ${supplier})`;
    }
    case 'dealings':
      return zh ? `双方曾往来${evidence.deals}次` : `they have dealt with each other ${times(evidence.deals)} before`;
    case 'reputation':
      return reputation(evidence, zh, naming);
  }
}

type EvidenceOf<Part extends Evidence['part']> = Extract<Evidence, { part: Part }>;

function sector(evidence: EvidenceOf<'sector'>, zh: boolean, naming: Naming): string {
  const [wanted, given, shared] = [evidence.needSector, evidence.offerSector, evidence.shared].map(naming.sector);
  if (evidence.needSector === evidence.offerSector) return zh ? `双方同属“${wanted}”` : `both work in ${wanted}`;
  return zh
    ? `需求属“${wanted}”，供应属“${given}”，同在“${shared}”之内`
    : `${wanted} is needed and ${given} offered, both within ${shared}`;
}

function text(evidence: EvidenceOf<'text'>, language: ExplainLanguage): string {
  const words = tellingWords(evidence.words, language).map((word) => `“${word}”`);
  if (words.length === 0) return language === 'zh' ? '双方的描述用语相近' : 'they describe themselves in similar words';
  return language === 'zh'
    ? `需求与供应都提到${words.join('、')}`
    : `need and offer both mention ${listOf(words, 'en')}`;
}

function value({ currency, need, offer }: EvidenceOf<'value'>, language: ExplainLanguage): string {
  const [wanted, given] = [need, offer].map((range) => amountOf(range, currency, language));
  if (wanted === given) return language === 'zh' ? `预算与报价都是 ${wanted}` : `budget and offer are both ${wanted}`;
  const overlap = need[0] <= offer[1] && offer[0] <= need[1];
  if (language === 'zh') return `预算 ${wanted} 与报价 ${given} ${overlap ? '相符' : '相近'}`;
  return `a budget of ${wanted} ${overlap ? 'fits' : 'is not far from'} an offer of ${given}`;
}

function reputation(evidence: EvidenceOf<'reputation'>, zh: boolean, naming: Naming): string {
  const { supplierDeals, buyerDeals, sector: code, sectorCustomers } = evidence;
  if (code !== undefined && sectorCustomers !== undefined) {
    const name = naming.sector(code);
    const customers = zh
      ? `供应商在“${name}”已与${sectorCustomers}家采购方往来`
      : `the supplier has dealt with ${count(sectorCustomers, 'buyer')} in ${name}`;
    if (evidence.byTrade !== true) return customers;
    return zh
      ? `${customers}（供应此类需求的企业常兼营该行业）`
      : `${customers}, where those who supply such needs often sell as well`;
  }
  if (supplierDeals !== undefined)
    return zh ? `供应商此前成交${supplierDeals}次` : `the supplier has signed ${count(supplierDeals, 'deal')} before`;
  if (buyerDeals !== undefined)
    return zh ? `采购方此前成交${buyerDeals}次` : `the buyer has signed ${count(buyerDeals, 'deal')} before`;
  return zh ? '供应商此前已与采购方往来' : 'the supplier has dealt with buyers before';
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const times = (number: number): string => (number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`);
