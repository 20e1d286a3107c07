import type { Repositories } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { PostgresAuditRepository } from './audit/audit.repository';
import { PostgresConventionRepository } from './conventions/convention.repository';
import { PostgresCeremonyBatchRepository } from './deals/ceremony-batch.repository';
import { PostgresDealEvidenceRepository } from './deals/deal-evidence.repository';
import { PostgresDealSettingsRepository } from './deals/deal-settings.repository';
import { PostgresDealRepository } from './deals/deal.repository';
import { PostgresAnnouncementRepository } from './desk/announcement.repository';
import { PostgresDeskRepository } from './desk/desk.repository';
import { PostgresHallRepository } from './hall/hall.repository';
import { PostgresAccountRepository } from './identity/account.repository';
import { PostgresPrincipalReader } from './identity/principal-reader';
import { PostgresScreenRepository } from './identity/screen.repository';
import { PostgresSessionRepository } from './identity/session.repository';
import { PostgresSignInTokenRepository } from './identity/sign-in-token.repository';
import { PostgresIdempotencyRepository } from './infrastructure/idempotency.repository';
import { PostgresDealingRepository } from './matching/dealing.repository';
import { PostgresMatchChoiceRepository } from './matching/match-choice.repository';
import { PostgresMatchRepository } from './matching/match.repository';
import { PostgresMatchSettingsRepository } from './matching/match-settings.repository';
import { PostgresMatchTrialRepository } from './matching/match-trial.repository';
import { PostgresMeetingRepository } from './meetings/meeting.repository';
import { PostgresPairingRepository } from './pairings/pairing.repository';
import { PostgresParticipantRepository } from './profiles/participant.repository';
import { PostgresProfileRepository } from './profiles/profile.repository';
import { PostgresRequestRepository } from './requests/request.repository';
import { PostgresOfferRepository } from './scheduling/offer.repository';
import { PostgresPinRepository } from './scheduling/pin.repository';
import { PostgresAvailabilityRepository } from './scheduling/resources/availability.repository';
import { PostgresInterpreterRepository } from './scheduling/resources/interpreter.repository';
import { PostgresTableUseRepository } from './scheduling/resources/table-use.repository';
import { PostgresTalkRepository } from './scheduling/resources/talk.repository';
import { PostgresTimetableLogRepository } from './scheduling/timetable-log.repository';
import { PostgresScheduleRunRepository } from './scheduling/schedule-run.repository';
import { PostgresWebhookRepository } from './webhooks/webhook.repository';

/** Every repository, on one transaction. */
export function repositoriesOn(manager: EntityManager): Repositories {
  return {
    idempotency: new PostgresIdempotencyRepository(manager),
    conventions: new PostgresConventionRepository(manager),
    accounts: new PostgresAccountRepository(manager),
    principals: new PostgresPrincipalReader(manager),
    sessions: new PostgresSessionRepository(manager),
    signInTokens: new PostgresSignInTokenRepository(manager),
    screens: new PostgresScreenRepository(manager),
    profiles: new PostgresProfileRepository(manager),
    participants: new PostgresParticipantRepository(manager),
    matches: new PostgresMatchRepository(manager),
    matchSettings: new PostgresMatchSettingsRepository(manager),
    matchChoices: new PostgresMatchChoiceRepository(manager),
    matchTrials: new PostgresMatchTrialRepository(manager),
    dealings: new PostgresDealingRepository(manager),
    requests: new PostgresRequestRepository(manager),
    pairings: new PostgresPairingRepository(manager),
    scheduleRuns: new PostgresScheduleRunRepository(manager),
    meetings: new PostgresMeetingRepository(manager),
    pins: new PostgresPinRepository(manager),
    offers: new PostgresOfferRepository(manager),
    availability: new PostgresAvailabilityRepository(manager),
    interpreters: new PostgresInterpreterRepository(manager),
    talks: new PostgresTalkRepository(manager),
    tableUse: new PostgresTableUseRepository(manager),
    timetableLog: new PostgresTimetableLogRepository(manager),
    deals: new PostgresDealRepository(manager),
    dealEvidence: new PostgresDealEvidenceRepository(manager),
    dealSettings: new PostgresDealSettingsRepository(manager),
    ceremonyBatches: new PostgresCeremonyBatchRepository(manager),
    desk: new PostgresDeskRepository(manager),
    announcements: new PostgresAnnouncementRepository(manager),
    hall: new PostgresHallRepository(manager),
    webhooks: new PostgresWebhookRepository(manager),
    audit: new PostgresAuditRepository(manager),
  };
}
