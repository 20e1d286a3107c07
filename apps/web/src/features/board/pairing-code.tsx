import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { Mark } from '../../shared/mark';
import { useWakeLock } from '../wall/use-wake-lock';
import classes from './pairing.module.css';

const ASK_MILLISECONDS = 2_000;
const RETRY_MILLISECONDS = 5_000;

/** Shows a code until an organizer has entered it somewhere else. The secret behind it stays in this page's memory. */
export function PairingCode() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [code, setCode] = useState<string | null>(null);
  useWakeLock();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    void (async () => {
      while (!signal.aborted) {
        try {
          const pairing = await call('screenPairings.start', { signal });
          setCode(pairing.code);
          const claimed = await waitForClaim(pairing, signal);
          if (claimed) client.setQueryData(keys.session, claimed);
          if (claimed) return;
        } catch {
          await pause(RETRY_MILLISECONDS, signal);
        }
      }
    })();
    return () => stop.abort();
  }, [client]);
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Mark size={44} />
        {t('app.name')}
      </div>
      <h1 className={classes.title}>{t('board.pairTitle')}</h1>
      <p className={classes.code} aria-label={code ? t('board.codeSpelled', { code: [...code].join(' ') }) : undefined}>
        {code ? [...code].map((letter, index) => <span key={index}>{letter}</span>) : t('common.loading')}
      </p>
      <p className={classes.lead}>{t('board.pairLead')}</p>
      <p className={classes.waiting} role="status">
        {t('board.pairWaiting')}
      </p>
    </main>
  );
}

/** Asks until the code was entered; null once it is too old to be entered at all. */
async function waitForClaim(pairing: { pairingId: string; secret: string }, signal: AbortSignal) {
  while (!signal.aborted) {
    await pause(ASK_MILLISECONDS, signal);
    try {
      const answer = await call('screenPairings.claim', {
        params: { pairingId: pairing.pairingId },
        body: { secret: pairing.secret },
        signal,
      });
      if (answer.status === 'paired') return answer.session;
    } catch (error) {
      if (error instanceof ApiError && (error.status === 401 || error.status === 404)) return null;
    }
  }
  return null;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
