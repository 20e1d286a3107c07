import { z } from 'zod';
import { id, instant, requiredText } from './primitives';

/** The largest file that is kept as evidence, in bytes. */
export const EVIDENCE_BYTES = 10_000_000;
/** Base64 writes three bytes as four characters. */
export const EVIDENCE_BASE64_LENGTH = Math.ceil(EVIDENCE_BYTES / 3) * 4;

/** Looks for what must not be there: an expression for the whole would need a stack as long as the file. */
function isBase64(text: string): boolean {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.slice(0, text.length - padding));
}

export const base64 = (maxLength: number) => z.string().max(maxLength).refine(isBase64, 'must be base64');

export const addEvidence = z.strictObject({
  /** What the file is called; shown, and never used as a path. */
  name: requiredText(200),
  content: base64(EVIDENCE_BASE64_LENGTH),
});

/** A file that proves something about a deal. The hash is of its bytes. */
export const dealEvidence = z.object({
  id,
  name: z.string(),
  /** What the content is, whatever the name says. */
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: instant,
  addedBy: z.string(),
});
export const evidenceContent = dealEvidence.extend({ content: z.string() });

export type DealEvidence = z.infer<typeof dealEvidence>;
