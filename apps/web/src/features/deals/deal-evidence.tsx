import { Button, FileButton, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EVIDENCE_BYTES, type DealEvidence } from '@handsel/contracts';
import { call } from '../../api/api';
import { warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';
import type { DealWithHistory } from './deal-with-history';
import { base64Of, saveFile } from './files';
import { useDealStep } from './use-deals';
import classes from './deals.module.css';

interface DealEvidenceListProps {
  conventionId: string;
  deal: DealWithHistory;
}

/** Files that prove something about the deal, each with the hash of its bytes. */
export function DealEvidenceList({ conventionId, deal }: DealEvidenceListProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const params = { conventionId, dealId: deal.id };
  const add = useDealStep(
    conventionId,
    async (file: File) =>
      call('deals.addEvidence', { params, body: { name: file.name, content: await base64Of(file) } }),
    'evidence',
  );
  const save = useMutation({
    mutationFn: async ({ id }: DealEvidence) =>
      saveFile(await call('deals.getEvidence', { params: { ...params, evidenceId: id } })),
    onError: (error) => warning(words(error)),
  });
  const take = (file: File | null) => {
    if (file && file.size > EVIDENCE_BYTES) warning(t('deals.evidence.tooLarge', { megabytes: EVIDENCE_BYTES / 1e6 }));
    else if (file) add.mutate(file);
  };
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t('deals.evidence.title')}
      </Title>
      <ul className={classes.plain}>
        {deal.evidence.map((evidence) => (
          <li key={evidence.id} className={classes.entry}>
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                className={classes.wrap}
                loading={save.isPending && save.variables.id === evidence.id}
                onClick={() => save.mutate(evidence)}
              >
                {evidence.name}
              </Button>
              <Text size="xs" c="dimmed" className={classes.hash}>
                SHA-256 {evidence.sha256}
              </Text>
            </div>
            <Text size="sm" c="dimmed">
              {t('deals.evidence.kilobytes', { size: Math.max(1, Math.round(evidence.bytes / 1000)) })}
            </Text>
          </li>
        ))}
      </ul>
      <FileButton onChange={take} accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx">
        {(props) => (
          <Button {...props} variant="default" size="sm" loading={add.isPending}>
            {t('deals.evidence.add')}
          </Button>
        )}
      </FileButton>
    </section>
  );
}
