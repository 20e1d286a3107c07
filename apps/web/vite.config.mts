import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const library = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

/** The address of a running installation for `vite dev`. */
const target = process.env['HANDSEL_URL'] ?? 'http://localhost:3000';

/** Puts a compressed copy beside each asset that shrinks by it; fonts are compressed already. */
const compressedCopies = (): Plugin => ({
  name: 'compressed-copies',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
      const content = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
});

export default defineConfig({
  root,
  plugins: [react(), compressedCopies()],
  // Replaced in every answer by that answer's own nonce.
  html: { cspNonce: '__HANDSEL_NONCE__' },
  resolve: {
    alias: {
      '@handsel/contracts': library('contracts'),
      '@handsel/kernel': library('kernel'),
      '@handsel/live-client': library('live-client'),
    },
  },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the page runs under a policy without 'unsafe-inline' for scripts and without data: for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      '/api': { target, changeOrigin: true },
      '/live': { target, ws: true, changeOrigin: true },
    },
  },
});
