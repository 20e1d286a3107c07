/** The nonce that this page's content policy asks of style elements; empty where a server sends none. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

declare global {
  // The name under which libraries that write style elements look for it.
  var __webpack_nonce__: string | undefined;
}

/** Hands the nonce to libraries below Mantine that write style elements by themselves. */
export function shareStyleNonce(): void {
  globalThis.__webpack_nonce__ = styleNonce();
}
