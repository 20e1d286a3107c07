import type { CreateTalk, Talk } from '@handsel/contracts';

export interface TalkRepository {
  /** By time. */
  list(conventionId: string): Promise<Talk[]>;
  find(conventionId: string, talkId: string): Promise<Talk | null>;
  /** Of these, the participants of the convention. */
  participantsAmong(conventionId: string, ids: readonly string[]): Promise<string[]>;
  insert(conventionId: string, id: string, talk: CreateTalk): Promise<void>;
  /** False when the version is another one by now. */
  update(conventionId: string, id: string, version: number, talk: CreateTalk): Promise<boolean>;
  remove(conventionId: string, id: string): Promise<boolean>;
}
