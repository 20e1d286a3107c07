import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createQueryClient } from '../api/query-client';
import { cssVariables, theme } from '../theme/theme';
import { createAppRouter } from './router';
import { styleNonce } from './style-nonce';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'handsel-color-scheme' });

export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(createAppRouter);
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        colorSchemeManager={colorSchemeManager}
        getStyleNonce={styleNonce}
      >
        <Notifications position="bottom-center" limit={3} containerWidth={420} zIndex={400} />
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  );
}
