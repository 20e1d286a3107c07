import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { explain, indexFiles, rankingLines, type FileIndex } from '@handsel/matching';
import { Command, InvalidArgumentError } from 'commander';

interface RankOptions {
  buyers: string;
  suppliers: string;
  history?: string;
  taxonomy?: string;
  lang?: string;
  top: number;
  out?: string;
  explain?: boolean;
}

/** `handsel rank`: the matching engine on files, without a database. */
export function rankCommand(): Command {
  return new Command('rank')
    .description('Rank suppliers for each buyer from files, with the engine that the platform uses')
    .argument('[buyer]', 'with --explain: id of a buyer')
    .argument('[supplier]', 'with --explain: id of a supplier')
    .requiredOption('--buyers <file>', 'buyer profiles, JSON lines')
    .requiredOption('--suppliers <file>', 'supplier profiles, JSON lines')
    .option('--history <file>', 'past deals, CSV (agency_id or buyer_org; supplier_key or supplier_id)')
    .option('--taxonomy <file>', 'sectors, CSV (code and label)')
    .option('--lang <code>', 'language of the texts; found in the profiles when absent')
    .option('--top <count>', 'suppliers for each buyer', wholeNumber, 100)
    .option('--out <file>', 'where the ranking goes, JSON lines; standard output when absent')
    .option('--explain', 'print the parts of one match instead of a ranking')
    .action(rank);
}

function rank(buyer: string | undefined, supplier: string | undefined, options: RankOptions, command: Command): void {
  const read = (file: string | undefined): string | undefined =>
    file === undefined ? undefined : readFileSync(file, 'utf8');
  try {
    const files = indexFiles(
      {
        buyers: readFileSync(options.buyers, 'utf8'),
        suppliers: readFileSync(options.suppliers, 'utf8'),
        history: read(options.history),
        taxonomy: read(options.taxonomy),
      },
      { language: options.lang },
    );
    if (!options.explain) writeRanking(files, options);
    else if (buyer === undefined || supplier === undefined)
      command.error('--explain needs the ids of a buyer and a supplier');
    else printMatch(files, buyer, supplier);
  } catch (error) {
    command.error(`rank: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
  }
}

/** A file is written beside its place and moved there when whole, so that a run cut short leaves no half ranking. */
function writeRanking(files: FileIndex, { top, out }: RankOptions): void {
  const partial = out === undefined ? undefined : `${out}.partial`;
  const target = partial === undefined ? 1 : openSync(partial, 'w');
  try {
    for (const line of rankingLines(files, top)) writeSync(target, `${line}\n`);
  } catch (error) {
    if (partial !== undefined) rmSync(partial, { force: true });
    throw error;
  } finally {
    if (partial !== undefined) closeSync(target);
  }
  if (partial !== undefined && out !== undefined) renameSync(partial, out);
}

function printMatch({ index, taxonomy }: FileIndex, buyer: string, supplier: string): void {
  const match = index.matchOf(buyer, supplier);
  if (match === undefined) {
    process.stdout.write('These two are of one organization, or one excludes the other.\n');
    return;
  }
  const { sentence, parts } = explain(match, 'en', { taxonomy });
  const lines = parts.map(({ label, points, text }) => `${String(points).padStart(6)}  ${label}: ${text}`);
  process.stdout.write(`${sentence}\n${lines.join('\n')}\n${String(match.score).padStart(6)}  in all, of 10000\n`);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('must be a whole number above 0');
  return number;
}
