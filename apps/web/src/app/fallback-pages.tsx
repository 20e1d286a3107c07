import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/states';
import { PublicFrame } from './public-frame';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PublicFrame>
      <EmptyState
        action={
          <Button component={Link} to="/" variant="light">
            {t('app.home')}
          </Button>
        }
      >
        {t('app.notFound')}
      </EmptyState>
    </PublicFrame>
  );
}

export function CrashedPage() {
  const { t } = useTranslation();
  return (
    <PublicFrame>
      <EmptyState
        title={t('app.crashed')}
        action={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
      >
        {t('failures.unexpected')}
      </EmptyState>
    </PublicFrame>
  );
}
