import { lookup } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type BlockList, type LookupFunction } from 'node:net';
import { isWithin } from '../networks';
import { isPublicAddress } from './public-address';

export interface PostWebhookOptions {
  /** Networks that are not of the internet and yet allowed, also over http. */
  allowed: BlockList;
  timeoutMilliseconds?: number;
  /** Finds the addresses of a name; the system's way where none is given. */
  resolve?: (host: string) => Promise<string[]>;
}

/** `status` is null where no answer came; `error` says why in a few words that hold nothing of the network inside. */
export interface WebhookOutcome {
  status: number | null;
  error: string | null;
}

const TIMEOUT_MILLISECONDS = 15_000;

class Refused extends Error {}

/**
 * Posts a body to an address that somebody else has chosen. Only the internet is spoken to, by https: every address of
 * the name is looked at, and the connection goes to one that was, so a name that changes in between gains nothing.
 * Redirects are not followed, and of the answer only the status counts. Never rejects.
 */
export async function postWebhook(
  url: string,
  headers: Record<string, string>,
  body: string,
  options: PostWebhookOptions,
): Promise<WebhookOutcome> {
  try {
    const status = await send(new URL(url), headers, body, options);
    const error =
      status >= 200 && status < 300
        ? null
        : status >= 300 && status < 400
          ? 'redirects are not followed'
          : `answered ${status}`;
    return { status, error };
  } catch (error) {
    return { status: null, error: wordsFor(error) };
  }
}

async function send(
  url: URL,
  headers: Record<string, string>,
  body: string,
  options: PostWebhookOptions,
): Promise<number> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Refused('only https is spoken');
  const check = (addresses: string[]) => checked(addresses, url, options.allowed);
  if (isIP(host)) check([host]);
  const request: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Handsel',
    },
    lookup: lookupOf(async (name) => check(await (options.resolve ?? resolveAll)(name))),
    // A connection of its own: one that is kept was checked for another address.
    agent: false,
    signal: AbortSignal.timeout(options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS),
  };
  return new Promise((resolve, reject) => {
    const onAnswer = (answer: IncomingMessage) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    };
    const call = url.protocol === 'https:' ? requestHttps(url, request, onAnswer) : requestHttp(url, request, onAnswer);
    call.on('error', reject).end(body);
  });
}

/** All of them must be right: a name that also leads inside is not one of the internet. */
function checked(addresses: string[], { protocol }: URL, allowed: BlockList): string[] {
  if (addresses.length === 0) throw new Refused('the name has no address');
  for (const address of addresses) {
    if (isWithin(address, allowed)) continue;
    if (!isPublicAddress(address)) throw new Refused('the address is not one of the internet');
    if (protocol !== 'https:') throw new Refused('only https is spoken');
  }
  return addresses;
}

const resolveAll = (host: string): Promise<string[]> =>
  new Promise((resolve, reject) =>
    lookup(host, { all: true }, (error, found) =>
      error ? reject(error) : resolve(found.map(({ address }) => address)),
    ),
  );

function lookupOf(resolve: (host: string) => Promise<string[]>): LookupFunction {
  return (host, { all }, answer) => {
    const give = (addresses: string[]) => {
      const found = addresses.map((address) => ({ address, family: isIP(address) }));
      if (all) answer(null, found);
      else answer(null, found[0]?.address ?? '', found[0]?.family);
    };
    void resolve(host).then(give, (error: NodeJS.ErrnoException) => answer(error, []));
  };
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name is not known',
  EAI_AGAIN: 'the name cannot be looked up now',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  ABORT_ERR: 'no answer in time',
};

function wordsFor(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return words[code ?? ''] ?? (code?.includes('CERT') ? 'the certificate is not right' : 'the connection failed');
}
