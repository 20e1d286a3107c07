import { automotiveSectors } from './sample/automotive';
import { biomedicalSectors } from './sample/biomedical';
import { sampleComplements } from './sample/complements';
import { digitalSectors } from './sample/digital';
import { equipmentSectors } from './sample/equipment';
import { homeSectors } from './sample/home';
import { materialSectors } from './sample/materials';
import type { Taxonomy } from './taxonomy';

/**
 * The sectors that a convention starts with: six at the top, about nine below each, five of them marked as high-tech
 * fields (integrated circuits, high-definition displays, voice recognition, new energy vehicles, advanced materials).
 * Labels and keywords in English and Chinese; a convention may replace or extend it.
 */
export const sampleTaxonomy: Taxonomy = {
  nodes: [
    ...digitalSectors,
    ...homeSectors,
    ...materialSectors,
    ...equipmentSectors,
    ...automotiveSectors,
    ...biomedicalSectors,
  ],
  complements: sampleComplements,
};
