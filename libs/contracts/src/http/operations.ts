import type { z } from 'zod';
import { auditOperations } from './operations/audit.operations';
import { conventionOperations } from './operations/conventions.operations';
import { ceremonyBatchOperations } from './operations/ceremony-batches.operations';
import { dealOperations } from './operations/deals.operations';
import { deskOperations } from './operations/desk.operations';
import { hallOperations } from './operations/hall.operations';
import { matchingOperations } from './operations/matching.operations';
import { matchSettingsOperations } from './operations/match-settings.operations';
import { pairingOperations } from './operations/pairing.operations';
import { pastDealingOperations } from './operations/past-dealings.operations';
import { profileOperations } from './operations/profiles.operations';
import { repairOperations } from './operations/repairs.operations';
import { scheduleResourceOperations } from './operations/schedule-resources.operations';
import { screenOperations } from './operations/screens.operations';
import { signInOperations } from './operations/sign-in.operations';
import { timetableOperations } from './operations/timetable.operations';
import { webhookOperations } from './operations/webhooks.operations';

/**
 * Every HTTP operation by its name, `<feature>.<verb>`. The API, the OpenAPI file, the typed client and the
 * authorization matrix all follow from this table.
 */
export const operations = {
  ...signInOperations,
  ...screenOperations,
  ...conventionOperations,
  ...profileOperations,
  ...matchingOperations,
  ...matchSettingsOperations,
  ...pastDealingOperations,
  ...pairingOperations,
  ...timetableOperations,
  ...scheduleResourceOperations,
  ...repairOperations,
  ...dealOperations,
  ...hallOperations,
  ...deskOperations,
  ...ceremonyBatchOperations,
  ...webhookOperations,
  ...auditOperations,
} as const;

export type OperationName = keyof typeof operations;
export type OperationParams<N extends OperationName> = z.output<(typeof operations)[N]['params']>;
export type OperationQuery<N extends OperationName> = z.output<(typeof operations)[N]['query']>;
export type OperationBody<N extends OperationName> = z.output<(typeof operations)[N]['body']>;
/** What a caller may write: defaults need not be given. */
export type OperationQueryInput<N extends OperationName> = z.input<(typeof operations)[N]['query']>;
export type OperationBodyInput<N extends OperationName> = z.input<(typeof operations)[N]['body']>;
export type OperationResponse<N extends OperationName> = z.output<(typeof operations)[N]['response']>;

/** Everything after the host. */
export const apiPrefix = '/api/v1';
