import { Button, Center } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface MoreSentinelProps {
  more: boolean;
  busy: boolean;
  load: () => void;
}

/** Loads the next page when the end of the list comes near; also a button, for whoever does not scroll. */
export function MoreSentinel({ more, busy, load }: MoreSentinelProps) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || !more || busy) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) load();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [more, busy, load]);
  if (!more) return null;
  return (
    <Center ref={end} py="md">
      <Button variant="subtle" loading={busy} onClick={load}>
        {t('common.loadMore')}
      </Button>
    </Center>
  );
}
