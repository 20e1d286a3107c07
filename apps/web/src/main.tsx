import { config } from 'zod';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/inter/index.css';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { shareStyleNonce } from './app/style-nonce';
import { startTranslation } from './i18n/i18n';

// zod would compile its parsers with `new Function`, which the page's content policy refuses.
config({ jitless: true });

async function start(): Promise<void> {
  shareStyleNonce();
  await startTranslation();
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
