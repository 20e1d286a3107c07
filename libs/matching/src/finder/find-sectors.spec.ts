import * as fc from 'fast-check';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { findSectors } from './find-sectors';

const first = (text: string | string[]) => findSectors(text, sampleTaxonomy)[0]?.sector;

describe('findSectors', () => {
  it.each([
    ['We design semiconductors and power chips', 'digital.integrated-circuits'],
    ['Voice assistants with natural language processing for cars', 'digital.voice-recognition'],
    ['OLED panels and Micro-LED displays', 'home.high-definition-displays'],
    ['Plug-in hybrids and electric cars', 'automotive.new-energy-vehicles'],
    ['Graphene and carbon fibre composites', 'materials.advanced-materials'],
    ['数控机床与加工中心制造商', 'equipment.machine-tools'],
    ['公司主营锂电池正极材料', 'materials.batteries'],
    ['中成药', 'biomedical.traditional-medicine'],
    ['IT services', 'digital'],
    ['Beckhoff Automation GmbH & Co. KG', 'equipment.robotics-automation'],
  ])('%s: %s', (text, sector) => {
    expect(first(text)).toBe(sector);
  });

  it.each([
    '',
    '   ',
    'Acme Holdings Ltd.',
    '银行',
    'Banks: Commercial and Savings',
    '123 456',
    'constructor __proto__',
  ])('finds nothing where there is no evidence: "%s"', (text) => {
    expect(findSectors(text, sampleTaxonomy)).toEqual([]);
  });

  it('names the words it found, and a phrase before its parts', () => {
    const [found] = findSectors('A robot vacuum for every home', sampleTaxonomy);
    expect(found).toEqual({ sector: 'home.small-appliances', score: 1.6, evidence: ['robot vacuum'] });
  });

  it('does not make an engine of engineering or a chip of a microchip factory name part', () => {
    expect(first('Pakistan Engineering Co.')).toBe('equipment');
    expect(first('chipmunk')).toBeUndefined();
  });

  it('reads several texts as one, ranks, and keeps to the limit', () => {
    const found = findSectors(['battery packs, energy storage', 'solar panels'], sampleTaxonomy, {
      max: 2,
    });
    expect(found.map(({ sector }) => sector)).toEqual(['materials.batteries', 'materials.solar-wind']);
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 0);
  });

  it('reads a million characters and any text without harm', () => {
    expect(findSectors('battery '.repeat(125_000), sampleTaxonomy)[0]?.sector).toBe('materials.batteries');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { score, evidence } of findSectors(text, sampleTaxonomy)) {
          expect(score).toBeGreaterThan(0);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
