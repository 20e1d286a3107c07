import { Alert, Button, FileInput, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealingsImported } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { notice } from '../../shared/notices';
import { FailureState, ListSkeleton } from '../../shared/states';
import { dayAndTime } from '../../shared/times';
import { PastDealsPreview } from './past-deals-preview';

type Mapping = NonNullable<DealingsImported['file']>['mapping'];
interface Asked {
  csv: string;
  mapping?: Mapping;
  dryRun: boolean;
}

/** Deals from before the convention: what matching knows of, and a file that takes the place of the one before. */
export function PastDealsPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [csv, setCsv] = useState('');
  const [shown, setShown] = useState<DealingsImported | null>(null);
  const send = useMutation({
    mutationFn: (body: Asked) => call('dealings.import', { params: { conventionId }, body }),
    onSuccess: (result) => {
      if (result.dryRun) return setShown(result);
      notice(t('matching.past.done', { count: result.rows }));
      setShown(null);
      setFile(null);
      void client.invalidateQueries({ queryKey: keys.pastDeals(conventionId) });
    },
  });
  const choose = async (from: File | null) => {
    setFile(from);
    setShown(null);
    send.reset();
    if (!from) return;
    const text = await from.text();
    setCsv(text);
    send.mutate({ csv: text, dryRun: true });
  };
  const sound = shown !== null && shown.issues.length === 0;
  return (
    <Stack>
      <Text>{t('matching.past.lead')}</Text>
      <Known conventionId={conventionId} />
      <Paper withBorder p="md" bg="var(--surface)">
        <FileInput
          label={t('matching.past.file')}
          description={t('matching.past.hint')}
          placeholder={t('matching.past.choose')}
          accept=".csv,.txt"
          value={file}
          onChange={(from) => void choose(from)}
          clearable
          clearButtonProps={{ 'aria-label': t('matching.past.clear') }}
        />
      </Paper>
      {send.isError && <FailureState error={send.error} />}
      {file && shown?.file && (
        <>
          <PastDealsPreview
            file={shown.file}
            issues={shown.issues}
            onMap={(mapping) => send.mutate({ csv, mapping, dryRun: true })}
          />
          {sound ? (
            <Group>
              <Button
                loading={send.isPending}
                onClick={() => send.mutate({ csv, mapping: shown.file?.mapping, dryRun: false })}
              >
                {t('matching.past.confirm', { count: shown.rows })}
              </Button>
              <Text c="dimmed" maw="40rem">
                {t('matching.past.counts', shown)}
              </Text>
            </Group>
          ) : (
            <Alert color="red" variant="light" role="alert">
              {t('matching.past.refused', { count: shown.issues.length })}
            </Alert>
          )}
        </>
      )}
    </Stack>
  );
}

/** What matching goes by now, and where it has it from. */
function Known({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const state = useQuery({
    queryKey: keys.pastDeals(conventionId),
    queryFn: ({ signal }) => call('dealings.get', { params: { conventionId }, signal }),
  });
  if (state.isPending) return <ListSkeleton rows={1} height={48} />;
  if (state.isError) return <FailureState error={state.error} retry={() => void state.refetch()} />;
  const { imported, signedEarlier, heldEarlier, signedHere } = state.data;
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {imported
          ? t('matching.past.imported', {
              count: imported.rows,
              time: dayAndTime(imported.at, language, convention.timeZone),
            })
          : t('matching.past.none')}
      </Text>
      <Text c="dimmed">{t('matching.past.known', { signedEarlier, heldEarlier, signedHere })}</Text>
    </Stack>
  );
}
