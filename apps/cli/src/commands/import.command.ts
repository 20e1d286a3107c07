import { Command, Option } from 'commander';
import type { ImportOptions } from '../import/import-server';
import { runImport } from '../import/run-import';

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

/** `handsel import`: organizations from a list as it comes. */
export function importCommand(): Command {
  return new Command('import')
    .description('Import organizations or deals from CSV, TSV, JSON lines or .xlsx; the whole file or nothing')
    .argument('<file>', 'the list')
    .option(
      '--map <field=column,...>',
      'which column is what, e.g. name=Company,name.zh=名称; #3 is the third column',
      collect,
      [],
    )
    .option('--sheet <name>', 'sheet of a workbook; the first with rows when absent')
    .addOption(
      new Option('--side <side>', 'what they are where no column says so').choices(['buyer', 'supplier', 'both']),
    )
    .option('--combine', 'make rows with the same key one organization')
    .option(
      '--dealings',
      'the list is of past deals, CSV as for `handsel rank --history`; replaces those imported before',
    )
    .option(
      '--deals',
      'the list is of deals for the ledger; a row whose key is known corrects that deal until it is signed',
    )
    .option('--batch <name>', 'with --deals: put them in their order into a new batch for the ceremony')
    .option('--dry-run', 'check everything and show the sectors found, without writing')
    .option('--offline', 'with --dry-run: check here, without a server')
    .option('--convention <slug>', 'needed where you have to do with several')
    .option('--url <origin>', 'where Handsel runs', 'http://localhost:3000')
    .option('--token-file <file>', 'holds a session token; HANDSEL_TOKEN when absent')
    .option('--json', 'print what a program can read')
    .addOption(
      new Option('--lang <language>', 'of messages')
        .choices(['en', 'zh'])
        .default(process.env['LANG']?.startsWith('zh') ? 'zh' : 'en'),
    )
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 wrong data or refused, 2 called wrongly. Unless it is 0 nothing was imported.',
    )
    .action(async (file: string, options: ImportOptions) => {
      process.exitCode = await runImport(file, options, {
        out: (text) => void process.stdout.write(text),
        err: (text) => void process.stderr.write(text),
      });
    });
}
