import { stemEnglish } from './stem-english';

// Pairs from the vocabulary published with the algorithm.
const KNOWN: Readonly<Record<string, string>> = {
  consign: 'consign',
  consigned: 'consign',
  consignment: 'consign',
  consist: 'consist',
  consistency: 'consist',
  consistently: 'consist',
  consolation: 'consol',
  consolatory: 'consolatori',
  console: 'consol',
  constancy: 'constanc',
  knackeries: 'knackeri',
  knave: 'knave',
  knavish: 'knavish',
  kneaded: 'knead',
  kneel: 'kneel',
  knees: 'knee',
  knightly: 'knight',
  knitted: 'knit',
  knives: 'knive',
  knots: 'knot',
  generate: 'generat',
  generic: 'generic',
  general: 'general',
  communication: 'communic',
  hopping: 'hop',
  hoping: 'hope',
  fed: 'fed',
  ties: 'tie',
  cries: 'cri',
  gas: 'gas',
  kiwis: 'kiwi',
  batteries: 'batteri',
  battery: 'batteri',
  manufacturing: 'manufactur',
  manufacturer: 'manufactur',
  semiconductors: 'semiconductor',
  automation: 'autom',
  automated: 'autom',
  robotics: 'robot',
  robots: 'robot',
  skies: 'sky',
  dying: 'die',
  news: 'news',
  exceed: 'exceed',
  proceed: 'proceed',
  sized: 'size',
  falling: 'fall',
  hissing: 'hiss',
  rational: 'ration',
  relational: 'relat',
  by: 'by',
  say: 'say',
  electrical: 'electr',
  electricity: 'electr',
};

describe('the English stemmer', () => {
  it.each(Object.entries(KNOWN))('stems %s to %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });

  it('does not take a property of objects for an exception', () => {
    expect(stemEnglish('constructor')).toBe('constructor');
  });
});
