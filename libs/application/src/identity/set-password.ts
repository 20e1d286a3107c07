import type { Environment } from '../ports/environment';
import type { UnitOfWork } from '../ports/unit-of-work.port';

/**
 * Gives an account a password, or another one. For whoever has the machine: nothing asks who calls.
 * @returns whether there is an account with this address
 */
export async function setPassword(
  unitOfWork: UnitOfWork,
  environment: Environment,
  { email, password }: { email: string; password: string },
): Promise<boolean> {
  const hash = await environment.secrets.hashPassword(password);
  return unitOfWork.run((tx) => tx.accounts.setPassword(email, hash));
}
