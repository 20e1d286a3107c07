import { auditUseCases } from './audit/use-cases';
import { conventionUseCases } from './conventions/use-cases';
import { dealUseCases } from './deals/use-cases';
import { deskUseCases } from './desk/use-cases';
import { hallUseCases } from './hall/use-cases';
import { identityUseCases } from './identity/use-cases';
import { matchingUseCases } from './matching/use-cases';
import { meetingUseCases } from './meetings/use-cases';
import { pairingUseCases } from './pairings/use-cases';
import { profileUseCases } from './profiles/use-cases';
import { requestUseCases } from './requests/use-cases';
import { pinUseCases } from './scheduling/pins/use-cases';
import { repairUseCases } from './scheduling/repair/use-cases';
import { scheduleResourceUseCases } from './scheduling/resources/use-cases';
import { schedulingUseCases } from './scheduling/use-cases';
import { screenUseCases } from './screens/use-cases';
import { webhookUseCases } from './webhooks/use-cases';
import type { UseCases } from './use-case';

/** Every operation's use case. The type fails to compile while an operation of the contract has none. */
export const useCases: UseCases = {
  ...conventionUseCases,
  ...identityUseCases,
  ...profileUseCases,
  ...matchingUseCases,
  ...requestUseCases,
  ...pairingUseCases,
  ...schedulingUseCases,
  ...pinUseCases,
  ...scheduleResourceUseCases,
  ...repairUseCases,
  ...meetingUseCases,
  ...dealUseCases,
  ...deskUseCases,
  ...hallUseCases,
  ...screenUseCases,
  ...webhookUseCases,
  ...auditUseCases,
};
