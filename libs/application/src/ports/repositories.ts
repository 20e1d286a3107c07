import type { AuditRepository } from '../audit/audit.repository';
import type { ConventionRepository } from '../conventions/convention.repository';
import type { DealRepository } from '../deals/deal.repository';
import type { AccountRepository } from '../identity/account.repository';
import type { PrincipalReader } from '../identity/principal-reader.port';
import type { ScreenRepository } from '../identity/screen.repository';
import type { SessionRepository } from '../identity/session.repository';
import type { SignInTokenRepository } from '../identity/sign-in-token.repository';
import type { MatchRepository } from '../matching/match.repository';
import type { MeetingRepository } from '../meetings/meeting.repository';
import type { PairingRepository } from '../pairings/pairing.repository';
import type { ParticipantRepository } from '../profiles/participant.repository';
import type { ProfileRepository } from '../profiles/profile.repository';
import type { RequestRepository } from '../requests/request.repository';
import type { PinRepository } from '../scheduling/pins/pin.repository';
import type { AvailabilityRepository } from '../scheduling/resources/availability.repository';
import type { InterpreterRepository } from '../scheduling/resources/interpreter.repository';
import type { TableUseRepository } from '../scheduling/resources/table-use.repository';
import type { TalkRepository } from '../scheduling/resources/talk.repository';
import type { ScheduleRunRepository } from '../scheduling/schedule-run.repository';
import type { IdempotencyRepository } from './idempotency.repository';

/** Every repository a use case may ask for. Each feature declares its own port beside its use cases. */
export interface Repositories {
  readonly idempotency: IdempotencyRepository;
  readonly conventions: ConventionRepository;
  readonly accounts: AccountRepository;
  readonly principals: PrincipalReader;
  readonly sessions: SessionRepository;
  readonly signInTokens: SignInTokenRepository;
  readonly screens: ScreenRepository;
  readonly profiles: ProfileRepository;
  readonly participants: ParticipantRepository;
  readonly matches: MatchRepository;
  readonly requests: RequestRepository;
  readonly pairings: PairingRepository;
  readonly scheduleRuns: ScheduleRunRepository;
  readonly meetings: MeetingRepository;
  readonly pins: PinRepository;
  readonly availability: AvailabilityRepository;
  readonly interpreters: InterpreterRepository;
  readonly talks: TalkRepository;
  readonly tableUse: TableUseRepository;
  readonly deals: DealRepository;
  readonly audit: AuditRepository;
}
