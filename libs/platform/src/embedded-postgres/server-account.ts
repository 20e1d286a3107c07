import { readFileSync } from 'node:fs';
import { StartError } from '../start-error';

/** The account that the server runs as, when that is not the one of this process. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root: root drops to `postgres`, else `nobody`, else any account with a uid >= 1000
 * (initdb insists on an entry in the account list). None is ever created. Undefined for an ordinary user.
 */
export function chooseServerAccount(
  currentUid: number | undefined = process.getuid?.(),
  accountList: string = currentUid === 0 ? readFileSync('/etc/passwd', 'utf8') : '',
): ServerAccount | undefined {
  if (currentUid !== 0) return undefined;
  const accounts = accountList.split('\n').flatMap(parseAccount);
  const chosen =
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody') ??
    accounts.find((account) => account.uid >= 1000);
  if (chosen === undefined) {
    throw new StartError(
      'PostgreSQL does not run as root and this system has no other account: start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return chosen;
}

function parseAccount(line: string): ServerAccount[] {
  const [name = '', , uidText = '', gidText = ''] = line.split(':');
  // macOS writes nobody's uid as -2; the system takes it as an unsigned number.
  const uid = Number(uidText) >>> 0;
  const gid = Number(gidText) >>> 0;
  return name === '' || name.startsWith('#') || uid === 0 ? [] : [{ name, uid, gid }];
}
