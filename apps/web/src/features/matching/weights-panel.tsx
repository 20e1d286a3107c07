import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchWeights, MatchWeightsState } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { useTrial } from '../match-trials/use-trial';
import { FitResult } from './fit-result';
import { PreviewResult } from './preview-result';
import { useVersioned } from './use-versioned';
import { WeightRow } from './weight-row';
import rows from '../../shared/rows.module.css';

/** How much each part may give; what a change would do is shown before it is saved. */
export function WeightsPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const params = { conventionId };
  const { state, draft, setDraft, save, saving } = useVersioned<MatchWeightsState, MatchWeights>({
    queryKey: keys.matchWeights(conventionId),
    read: (signal) => call('matchWeights.get', { params, signal }),
    save: (weights, version) => call('matchWeights.save', { params, body: { version, weights } }),
  });
  const preview = useTrial(conventionId, 'preview');
  const fit = useTrial(conventionId, 'fit');
  if (state.isPending) return <ListSkeleton rows={9} height={56} />;
  if (state.isError) return <FailureState error={state.error} retry={() => void state.refetch()} />;
  const { weights: saved, defaults, parts } = state.data;
  const weights = draft ?? saved;
  const counting = parts.filter(({ withoutData }) => !withoutData);
  const total = counting.reduce((sum, { name }) => sum + weights[name], 0);
  const changed = draft !== null && parts.some(({ name }) => draft[name] !== saved[name]);
  const asDefaults = parts.every(({ name }) => weights[name] === defaults[name]);
  const failure = preview.error ?? fit.error;
  return (
    <Stack>
      <Text>{t('matching.weights.lead')}</Text>
      <ul className={rows.rows}>
        {parts.map((part) => (
          <WeightRow
            key={part.name}
            part={part}
            weight={weights[part.name]}
            usual={defaults[part.name]}
            share={part.withoutData || total === 0 ? 0 : weights[part.name] / total}
            onChange={(weight) => setDraft({ ...weights, [part.name]: weight })}
          />
        ))}
      </ul>
      <Group>
        <Button
          variant="default"
          disabled={!changed || total === 0}
          loading={preview.working}
          onClick={() => preview.start(() => call('matchWeights.preview', { params, body: { weights } }))}
        >
          {t('matching.weights.preview')}
        </Button>
        <Button disabled={!changed || total === 0} loading={saving} onClick={save}>
          {t('matching.save')}
        </Button>
        <Button variant="subtle" disabled={asDefaults} onClick={() => setDraft(defaults)}>
          {t('matching.weights.defaults')}
        </Button>
        <Button
          variant="subtle"
          loading={fit.working}
          onClick={() => fit.start(() => call('matchWeights.fit', { params }))}
        >
          {t('matching.weights.fit')}
        </Button>
      </Group>
      {failure && <Alert color="red">{words(failure)}</Alert>}
      {(preview.failed || fit.failed) && <Alert color="red">{t('matching.weights.previewFailed')}</Alert>}
      {preview.working && (
        <Working
          text={t('matching.weights.previewing', { percent: Math.round(preview.fraction * 100) })}
          fraction={preview.fraction}
          onStop={preview.cancel}
        />
      )}
      {fit.working && (
        <Working
          text={t('matching.weights.fitting', { percent: Math.round(fit.fraction * 100) })}
          fraction={fit.fraction}
          onStop={fit.cancel}
        />
      )}
      {fit.result && <FitResult fit={fit.result} onTake={setDraft} />}
      {preview.result && <PreviewResult preview={preview.result} />}
    </Stack>
  );
}

function Working({ text, fraction, onStop }: { text: string; fraction: number; onStop: () => void }) {
  const { t } = useTranslation();
  return (
    <Group role="status">
      <div className={rows.grow}>
        <Text size="sm">{text}</Text>
        <Progress value={fraction * 100} aria-label={text} />
      </div>
      <Button variant="default" onClick={onStop}>
        {t('matching.weights.stop')}
      </Button>
    </Group>
  );
}
