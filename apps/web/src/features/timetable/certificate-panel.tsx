import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ScheduleRun } from '@handsel/contracts';
import { call } from '../../api/api';
import { warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';

/** The proof as a file, for whoever wants to check it. */
export function CertificatePanel({ conventionId, run }: { conventionId: string; run: ScheduleRun }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const download = useMutation({
    mutationFn: () => call('scheduleRuns.certificate', { params: { conventionId, runId: run.id } }),
    onSuccess: (certificate) => saveFile(`timetable-${run.id}.json`, JSON.stringify(certificate)),
    onError: (error) => warning(words(error)),
  });
  return (
    <Stack align="flex-start" gap="xs">
      <Text>{t('timetable.certificate.lead')}</Text>
      <Text size="sm" c="dimmed">
        {t('timetable.seed', { seed: run.seed })}
        {run.inputHash && ` · ${t('timetable.certificate.input', { hash: run.inputHash.slice(0, 16) })}`}
      </Text>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {t('timetable.certificate.download')}
      </Button>
    </Stack>
  );
}

function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
