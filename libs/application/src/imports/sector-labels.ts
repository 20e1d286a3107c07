import type { Sector } from '@handsel/contracts';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Sectors by what a file may call them: code, English or Chinese label. */
export class SectorLabels {
  private readonly codes = new Map<string, string>();

  constructor(sectors: readonly Sector[]) {
    for (const { code, name } of [...sectors].reverse())
      for (const label of [name.en, name.zh, code]) if (label !== undefined) this.codes.set(folded(label), code);
  }

  /** Codes for the labels in a cell; what is no label is left as words for sectors to be found by. */
  read(cell: string): { codes: string[]; words: string[] } {
    const whole = this.codes.get(folded(cell));
    if (whole !== undefined) return { codes: [whole], words: [] };
    const codes = new Set<string>();
    const words: string[] = [];
    for (const part of cell.split(/[;；|、\n]/u).map((text) => text.trim())) {
      if (part === '') continue;
      const code = this.codes.get(folded(part));
      if (code === undefined) words.push(part);
      else codes.add(code);
    }
    return { codes: [...codes], words };
  }
}
