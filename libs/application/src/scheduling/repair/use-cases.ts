import { acceptOffer } from '../offers/accept-offer.command';
import { declineOffer } from '../offers/decline-offer.command';
import { listOffers } from '../offers/list-offers.query';
import { applyRepair } from './apply-repair.command';
import { previewRepair } from './preview-repair.command';

export const repairUseCases = {
  'repairs.preview': previewRepair,
  'repairs.apply': applyRepair,
  'offers.list': listOffers,
  'offers.accept': acceptOffer,
  'offers.decline': declineOffer,
};
