import type { CreateInterpreter, Interpreter } from '@handsel/contracts';

export interface InterpreterRepository {
  /** By name. */
  list(conventionId: string): Promise<Interpreter[]>;
  find(conventionId: string, interpreterId: string): Promise<Interpreter | null>;
  insert(conventionId: string, id: string, interpreter: CreateInterpreter): Promise<void>;
  /** False when the version is another one by now. */
  update(conventionId: string, id: string, version: number, interpreter: CreateInterpreter): Promise<boolean>;
  /** Meetings not cancelled that the interpreter has. */
  countMeetings(conventionId: string, id: string): Promise<number>;
  remove(conventionId: string, id: string): Promise<boolean>;
}
