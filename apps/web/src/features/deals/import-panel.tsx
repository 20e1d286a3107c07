import { Alert, Button, FileInput, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealsImported, OperationBodyInput } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { notice } from '../../shared/notices';
import { FailureState } from '../../shared/states';
import { base64Of } from './files';
import { ImportPreview } from './import-preview';

type Mapping = NonNullable<OperationBodyInput<'deals.import'>['mapping']>;

/** A list of deals from a file: what it was taken for is shown first, and can be put right, before anything is written. */
export function ImportPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [batch, setBatch] = useState('');
  const [shown, setShown] = useState<DealsImported | null>(null);
  const send = useMutation({
    mutationFn: async ({ from, mapping, dryRun }: { from: File; mapping?: Mapping; dryRun: boolean }) =>
      call('deals.import', {
        params: { conventionId },
        body: {
          dryRun,
          file: await base64Of(from),
          ...(mapping && { mapping }),
          ...(batch.trim() && { batch: { [language]: batch.trim() } }),
        },
      }),
    onSuccess: (result) => {
      if (result.dryRun) return setShown(result);
      notice(t('deals.import.done', { created: result.created, updated: result.updated }));
      setShown(null);
      setFile(null);
      void client.invalidateQueries({ queryKey: keys.deals(conventionId) });
    },
  });
  const choose = (from: File | null) => {
    setFile(from);
    setShown(null);
    send.reset();
    if (from) send.mutate({ from, dryRun: true });
  };
  return (
    <Stack>
      <Paper withBorder p="md" bg="var(--surface)">
        <Stack>
          <FileInput
            label={t('deals.import.file')}
            description={t('deals.import.hint')}
            placeholder={t('deals.import.choose')}
            accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl"
            value={file}
            onChange={choose}
            clearable
            clearButtonProps={{ 'aria-label': t('deals.import.clear') }}
          />
          <TextInput
            label={t('deals.import.batch')}
            maxLength={160}
            value={batch}
            onChange={({ currentTarget }) => setBatch(currentTarget.value)}
          />
        </Stack>
      </Paper>
      {send.isError && <FailureState error={send.error} />}
      {file && shown && (
        <>
          <ImportPreview shown={shown} onMap={(mapping) => send.mutate({ from: file, mapping, dryRun: true })} />
          {shown.issues.length === 0 ? (
            <Group>
              <Button
                loading={send.isPending}
                onClick={() => send.mutate({ from: file, mapping: shown.mapping, dryRun: false })}
              >
                {t('deals.import.confirm', { count: shown.created + shown.updated })}
              </Button>
              <Text c="dimmed">
                {t('deals.import.counts', {
                  created: shown.created,
                  updated: shown.updated,
                  unchanged: shown.unchanged,
                })}
              </Text>
            </Group>
          ) : (
            <Alert color="red" variant="light" role="alert">
              {t('deals.import.refused', { count: shown.issues.length })}
            </Alert>
          )}
        </>
      )}
    </Stack>
  );
}
