/** What the settings of the displays take, as base64. */
const MOST_CHARACTERS = 80_000;

/** A picture as a data address; null where it is too large or no picture that a display shows. */
export async function pictureOf(file: Blob): Promise<string | null> {
  if (!['image/png', 'image/jpeg', 'image/webp'].includes(file.type)) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const address = `data:${file.type};base64,${btoa(binary)}`;
  return bytes.length > 0 && address.length <= MOST_CHARACTERS ? address : null;
}
