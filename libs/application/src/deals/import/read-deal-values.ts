import type { Deal } from '@handsel/contracts';

const TYPES: Record<string, Deal['type']> = {
  intent: 'intent',
  'letter of intent': 'intent',
  loi: 'intent',
  mou: 'intent',
  意向: 'intent',
  意向书: 'intent',
  意向协议: 'intent',
  'framework-agreement': 'framework-agreement',
  'framework agreement': 'framework-agreement',
  framework: 'framework-agreement',
  框架: 'framework-agreement',
  框架协议: 'framework-agreement',
  战略合作: 'framework-agreement',
  战略合作协议: 'framework-agreement',
  contract: 'contract',
  合同: 'contract',
  正式合同: 'contract',
  采购合同: 'contract',
  investment: 'investment',
  投资: 'investment',
  投资项目: 'investment',
  投资协议: 'investment',
};

const YES = new Set(['yes', 'y', 'true', '1', '是', '有', '✓']);
const NO = new Set(['no', 'n', 'false', '0', '否', '无', '不是']);

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');

export const dealTypeOf = (text: string): Deal['type'] | null => TYPES[folded(text)] ?? null;

/** Undefined for what says neither yes nor no. */
export function yesOrNo(text: string): boolean | undefined {
  const word = folded(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
