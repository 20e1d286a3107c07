import { AccountEntity, RoleGrantEntity } from './account.entity';
import { ScreenEntity, ScreenPairingEntity } from './screen.entity';
import { SessionEntity, SignInTokenEntity } from './session.entity';

export const identityEntities = [
  AccountEntity,
  RoleGrantEntity,
  SessionEntity,
  SignInTokenEntity,
  ScreenEntity,
  ScreenPairingEntity,
];
