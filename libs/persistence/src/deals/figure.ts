import { formatAmount, parseAmount } from '@handsel/kernel';

/** What adds to a figure: projects, and an amount of one currency as decimal text. */
export interface FigurePart {
  currency: string;
  projects: number;
  amount: string;
}

/** A number of projects and their amounts by currency, added up exactly. */
export class Figure {
  private projects = 0;
  private readonly amounts = new Map<string, bigint>();

  constructor(private readonly mainCurrency: string) {}

  add({ currency, projects, amount }: FigurePart): void {
    if (currency === this.mainCurrency) this.projects += projects;
    this.amounts.set(currency, (this.amounts.get(currency) ?? 0n) + hundredthsOf(amount));
  }

  present() {
    // What was put on and taken off again leaves no trace in a total.
    const entries = [...this.amounts]
      .filter(([, sum]) => sum !== 0n)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, sum]) => [currency, formatAmount(sum)]);
    return { projects: this.projects, amounts: Object.fromEntries(entries) as Record<string, string> };
  }
}

/** Figures by what they are of; those of nothing are left out. */
export class FigureTable<Of extends object> {
  private readonly figures = new Map<string, { of: Of; figure: Figure }>();

  constructor(
    private readonly mainCurrency: string,
    private readonly keyOf: (of: Of) => string,
  ) {}

  at(of: Of): Figure {
    const key = this.keyOf(of);
    const found = this.figures.get(key) ?? { of, figure: new Figure(this.mainCurrency) };
    this.figures.set(key, found);
    return found.figure;
  }

  /** In the order of their keys. */
  present(): (Of & ReturnType<Figure['present']>)[] {
    return [...this.figures]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([, { of, figure }]) => ({ ...of, ...figure.present() }))
      .filter(({ projects }) => projects !== 0);
  }
}

/** Sums may be longer than any single amount, which is what the kernel reads. */
function hundredthsOf(amount: string): bigint {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  if (whole.length <= 16) return parseAmount(amount);
  const hundredths = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return sign === '-' ? -hundredths : hundredths;
}
