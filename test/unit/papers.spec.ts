import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const filesBelow = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));
const names = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];

describe('the papers', () => {
  const papers = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesBelow('docs', /\.md$/)];

  it.each(papers)('%s links to what is there', (paper) => {
    const links = names(read(paper), /\]\(([^)#]+)(?:#[^)]*)?\)/g).filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(paper), link)))).toEqual([]);
  });

  it('name every setting that the program reads, and none that it does not', () => {
    const setting = /\b((?:HANDSEL|DATABASE|REDIS)_[A-Z_]*[A-Z])\b/g;
    const sources = ['apps', 'libs', 'test', 'bin', '.ci'].flatMap((folder) =>
      filesBelow(folder, /(?<!\.spec)\.(ts|mts|mjs|cjs)$/),
    );
    const known = names([...sources, '.ci/run'].map(read).join('\n'), setting);
    // Told by the program to its own parts.
    const inner = ['HANDSEL_NONCE', 'HANDSEL_TEST_SERVER_URL'];
    const described = names(read('docs/configuration.md'), setting).filter((name) => !name.endsWith('_FILE'));
    expect(known.filter((name) => !described.includes(name) && !inner.includes(name))).toEqual([]);
    expect(described.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('say why each package is here, and of no other', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const rows = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|')[1] ?? '');
    expect(names(rows.join('\n'), /`([^`]+)`/g).sort()).toEqual(packages.sort());
  });

  it('give the command that CI runs', () => {
    expect(/<!-- test-command -->\s+```sh\n(.*)\n```/.exec(read('README.md'))?.[1]).toBe('npm test');
  });
});
