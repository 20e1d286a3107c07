import { createPairing } from './create-pairing.command';
import { decidePairings } from './decide-pairings.command';
import { listPairings } from './list-pairings.query';

export const pairingUseCases = {
  'pairings.list': listPairings,
  'pairings.create': createPairing,
  'pairings.decide': decidePairings,
};
