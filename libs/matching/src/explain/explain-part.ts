import type { Evidence } from '../match';
import { SIZE_LABELS, type ExplainLanguage } from './phrases';

/** Names what a reader knows by name: sectors by code, languages and currencies through Intl. */
export interface Naming {
  sector: (code: string) => string;
}

const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const;

/** One reason as a clause, without a capital or a full stop. */
export function explainPart(evidence: Evidence, language: ExplainLanguage, naming: Naming): string {
  const zh = language === 'zh';
  switch (evidence.part) {
    case 'sector':
      return sector(evidence, zh, naming);
    case 'complement': {
      const [from, to] = [naming.sector(evidence.from), naming.sector(evidence.to)];
      return zh ? `“${from}”通常为“${to}”企业供货` : `companies in “${from}” usually supply companies in “${to}”`;
    }
    case 'text': {
      const words = evidence.words.map((word) => (zh ? `“${word}”` : `“${word}”`)).join(zh ? '、' : ', ');
      return zh ? `需求与供应都提到${words}` : `what is needed and what is offered both speak of ${words}`;
    }
    case 'value':
      return value(evidence, language);
    case 'language': {
      const names = evidence.languages.map((code) => languageName(code, language)).join(zh ? '、' : ' and ');
      return zh ? `双方都能使用${names}` : `both speak ${names}`;
    }
    case 'country':
      return zh
        ? `双方都在${countryName(evidence.country, language)}`
        : `both are in ${countryName(evidence.country, language)}`;
    case 'size': {
      const [buyer, supplier] = [evidence.buyerSize, evidence.supplierSize].map(
        (size) => SIZE_LABELS[language][size] ?? size,
      );
      if (buyer === supplier) return zh ? `双方都是${buyer}企业` : `both are ${buyer} companies`;
      return zh ? `企业规模相近（${buyer}与${supplier}）` : `their sizes are close (${buyer} and ${supplier})`;
    }
    case 'dealings':
      return zh
        ? `双方已有${evidence.deals}次成交`
        : `they have signed ${evidence.deals} ${evidence.deals === 1 ? 'deal' : 'deals'} before`;
    case 'reputation':
      return reputation(evidence, zh, naming);
  }
}

type EvidenceOf<Part extends Evidence['part']> = Extract<Evidence, { part: Part }>;

function sector(evidence: EvidenceOf<'sector'>, zh: boolean, naming: Naming): string {
  const [wanted, given, shared] = [evidence.needSector, evidence.offerSector, evidence.shared].map(naming.sector);
  if (evidence.needSector === evidence.offerSector) {
    return zh ? `采购需求与供应同属“${wanted}”` : `what is needed and what is offered are both in “${wanted}”`;
  }
  return zh
    ? `采购需求在“${wanted}”，供应在“${given}”，同属“${shared}”`
    : `what is needed is in “${wanted}” and what is offered in “${given}”, both within “${shared}”`;
}

function value({ currency, need, offer }: EvidenceOf<'value'>, language: ExplainLanguage): string {
  const [wanted, given] = [need, offer].map((range) => amounts(range, currency, language));
  return language === 'zh'
    ? `预算${wanted}与报价${given}相符`
    : `the budget of ${wanted} goes with an offer of ${given}`;
}

function reputation(evidence: EvidenceOf<'reputation'>, zh: boolean, naming: Naming): string {
  const { supplierDeals, buyerDeals, sector: code, sectorCustomers } = evidence;
  if (code !== undefined && sectorCustomers !== undefined) {
    const name = naming.sector(code);
    return zh
      ? `供应商在“${name}”已有${sectorCustomers}家客户`
      : `the supplier has ${sectorCustomers} ${sectorCustomers === 1 ? 'customer' : 'customers'} in “${name}”`;
  }
  if (supplierDeals !== undefined)
    return zh ? `供应商曾签约${supplierDeals}次` : `the supplier has signed ${supplierDeals} deals before`;
  if (buyerDeals !== undefined)
    return zh ? `采购方曾签约${buyerDeals}次` : `the buyer has signed ${buyerDeals} deals before`;
  return zh ? '供应商已有客户' : 'the supplier has customers already';
}

function amounts([low, high]: [number, number], currency: string, language: ExplainLanguage): string {
  const number = new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 3 });
  return low === high
    ? `${currency} ${number.format(low)}`
    : `${currency} ${number.format(low)}–${number.format(high)}`;
}

function languageName(code: string, language: ExplainLanguage): string {
  return displayName(code, 'language', language);
}

function countryName(country: string, language: ExplainLanguage): string {
  return /^[A-Za-z]{2}$/u.test(country) ? displayName(country.toUpperCase(), 'region', language) : country;
}

function displayName(code: string, type: 'language' | 'region', language: ExplainLanguage): string {
  try {
    return new Intl.DisplayNames([LOCALES[language]], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
