import loadHighs from 'highs';
import type { Instance } from '@handsel/scheduling';
import type { Contender } from './contender';
import { slotsFor } from './places';

/** HiGHS on the time-indexed model: x[r, s] = request r is held in slot s; weight only, breaks are not asked for. */
export const highs: Contender = async (instance, { limitSeconds }) => {
  const startedAt = performance.now();
  const solver = await loadHighs();
  const model = timeIndexed(instance);
  const left = Math.max(1, limitSeconds - (performance.now() - startedAt) / 1000);
  // mip_rel_gap 0: its default would stop a ten-thousandth below the best.
  const result = solver.solve(model, { time_limit: left, mip_rel_gap: 0, output_flag: false });
  const slots: (number | null)[] = instance.requests.map(() => null);
  for (const [name, column] of Object.entries(result.Columns)) {
    const [, r, s] = /^x(\d+)_(\d+)$/.exec(name) ?? [];
    if (r !== undefined && 'Primal' in column && Number(column.Primal) > 0.5) slots[Number(r)] = Number(s);
  }
  const weight = instance.requests.reduce((sum, request, r) => sum + (slots[r] === null ? 0 : request.weight), 0);
  return { weight, slots, proved: result.Status === 'Optimal', note: result.Status };
};

/** The model in CPLEX LP format. */
function timeIndexed(instance: Instance): string {
  const { people, requests, tables } = instance;
  const objective: string[] = [];
  const once: string[] = [];
  const atPerson = people.map(() => new Map<number, string[]>());
  const inSlot = tables.map((): string[] => []);
  const names: string[] = [];
  requests.forEach(({ a, b, weight }, r) => {
    const own = slotsFor(instance, r).map((s) => {
      const name = `x${r}_${s}`;
      objective.push(`${weight} ${name}`);
      inSlot[s]!.push(name);
      for (const p of [a, b]) atPerson[p]!.set(s, [...(atPerson[p]!.get(s) ?? []), name]);
      return name;
    });
    names.push(...own);
    if (own.length > 0) once.push(`${own.join(' + ')} <= 1`);
  });
  const lines = (parts: string[]): string => parts.join('\n + ');
  const rows = [
    ...once,
    ...atPerson.flatMap((slots) =>
      [...slots.values()].flatMap((own) => (own.length > 1 ? [`${lines(own)} <= 1`] : [])),
    ),
    ...inSlot.flatMap((own, s) => (own.length > tables[s]! ? [`${lines(own)} <= ${tables[s]}`] : [])),
  ];
  return `Maximize\n ${lines(objective)}\nSubject To\n${rows.join('\n')}\nBinary\n${names.join('\n')}\nEnd\n`;
}
