const FORMS =
  /[\s,]*(?:\bCo\.?,?\s*Ltd\.?|\bLtd\.?|\bLimited|\bInc\.?|\bCorp(?:oration)?\.?|\bLLC|\bPLC|\bGmbH|\bAG|\bS\.?A\.?|\bS\.?r\.?l\.?|\bB\.?V\.?|\bK\.?K\.?|\bPty)\.?\s*$/iu;
const CHINESE_FORMS = /(?:股份)?有限(?:责任)?公司$|株式会社$|集团公司$/u;

/** A name as people say it: without the form of the company, unless nothing else is left. */
export function shortName(name: string): string {
  let short = name.trim();
  for (let before = ''; before !== short;) {
    before = short;
    short = short.replace(FORMS, '').replace(CHINESE_FORMS, '').trim();
  }
  return short === '' ? name.trim() : short;
}
