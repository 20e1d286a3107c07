import type { IncomingMessage } from 'node:http';
import { failure } from '@handsel/contracts';
import { invalid, Refusal } from './refusal';

/**
 * The JSON body of a request; undefined when it has none. Throws a Refusal for another content type or encoding, for
 * more than `limitBytes` (without reading on), for what is not UTF-8 and for what is not JSON.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  const { 'content-length': length, 'transfer-encoding': transfer } = request.headers;
  if (transfer === undefined && (length === undefined || length === '0')) return undefined;
  if (!isPlainJson(request)) throw new Refusal(failure('CONTENT_TYPE_REFUSED'));
  if (Number(length) > limitBytes) throw tooLarge(limitBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw tooLarge(limitBytes);
    chunks.push(chunk);
  }
  return bytes === 0 ? undefined : parseJson(Buffer.concat(chunks));
}

function isPlainJson({ headers }: IncomingMessage): boolean {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  const encoding = headers['content-encoding'] ?? 'identity';
  return (
    /^application\/([\w.-]+\+)?json$/.test(type.trim()) &&
    (charset === undefined || /^charset="?utf-?8"?$/.test(charset)) &&
    encoding === 'identity'
  );
}

function parseJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('body', 'must be UTF-8');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw invalid(
      'body',
      position === undefined
        ? 'is not JSON'
        : { en: `is not JSON at character ${position}`, zh: `第 ${position} 个字符处不是 JSON` },
    );
  }
}

function tooLarge(limitBytes: number): Refusal {
  return new Refusal(failure('BODY_TOO_LARGE', { limit: `${(limitBytes / 1_000_000).toLocaleString('en')} MB` }));
}
