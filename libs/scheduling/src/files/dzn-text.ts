import { InstanceFileError } from './file-error';

/** The assignments of a MiniZinc data file, with the line on which each value starts. */
export class DznText {
  private readonly values = new Map<string, { text: string; line: number }>();

  constructor(
    readonly file: string,
    text: string,
  ) {
    const plain = text.replace(/%.*$/gm, '');
    let line = 1;
    for (const part of plain.split(/(?<=;)/)) {
      this.readAssignment(part, line);
      line += part.split('\n').length - 1;
    }
  }

  integer(name: string): number {
    const value = this.required(name);
    if (!/^-?\d+$/.test(value.text)) this.fail(`${name} is not a number`, value.line);
    return Number(value.text);
  }

  /** Numbers of `[1, 2, 3]` or `[|1, 2, |3, 4, |]`, each with its line; empty if the name is absent. */
  integers(name: string): { value: number; line: number }[] {
    return this.tokens(name, /[^\s,|[\]]+/g).map(({ text, line }) => {
      if (!/^-?\d+$/.test(text)) this.fail(`${name}: "${text}" is not a number`, line);
      return { value: Number(text), line };
    });
  }

  /** Sets of `[{0, 3}, {}]`, each with its line; empty if the name is absent. */
  sets(name: string): { values: number[]; line: number }[] {
    return this.tokens(name, /\{[^}]*\}?/g).map(({ text, line }) => {
      if (!/^\{[\s\d,]*\}$/.test(text)) this.fail(`${name}: "${text.slice(0, 40)}" is not a set of numbers`, line);
      return { values: (text.match(/\d+/g) ?? []).map(Number), line };
    });
  }

  fail(detail: string, line?: number): never {
    throw new InstanceFileError(this.file, detail, line);
  }

  private readAssignment(part: string, firstLine: number): void {
    if (part.trim() === '') return;
    const lead = part.length - part.trimStart().length;
    const line = firstLine + part.slice(0, lead).split('\n').length - 1;
    const found = /^\s*(\w+)\s*=\s*([\s\S]*);$/.exec(part);
    if (!found) this.fail(part.includes('=') ? 'the file ends inside a value' : 'expected "name = value;"', line);
    const [, name, raw] = found as unknown as [string, string, string];
    const value = raw.trim();
    const before = part.indexOf(value, part.indexOf('='));
    this.values.set(name, { text: value, line: firstLine + part.slice(0, before).split('\n').length - 1 });
  }

  private required(name: string): { text: string; line: number } {
    return this.values.get(name) ?? this.fail(`${name} is missing`);
  }

  private tokens(name: string, pattern: RegExp): { text: string; line: number }[] {
    const value = this.values.get(name);
    if (!value) return [];
    if (!/^\[[\s\S]*\]$/.test(value.text)) this.fail(`${name} is not a list`, value.line);
    const found: { text: string; line: number }[] = [];
    let line = value.line;
    let seen = 0;
    for (const match of value.text.matchAll(pattern)) {
      line += value.text.slice(seen, match.index).split('\n').length - 1;
      seen = match.index;
      found.push({ text: match[0], line });
    }
    return found;
  }
}
