import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchWeights, WeightsFit } from '@handsel/contracts';

interface FitResultProps {
  fit: WeightsFit;
  onTake: (weights: MatchWeights) => void;
}

/** What learning came to: weights to take over where they were surely better, else why not. */
export function FitResult({ fit, onTake }: FitResultProps) {
  const { t } = useTranslation();
  const { weights, heldOut, outcomes } = fit;
  return (
    <Alert color={fit.outcome === 'better' ? 'jade' : 'gray'} role="status">
      <Stack gap="xs" align="flex-start">
        <Text>{t(`matching.weights.outcome.${fit.outcome}`)}</Text>
        <Text size="sm">
          {t('matching.weights.outcomes', { accepted: outcomes.accepted, buyers: outcomes.buyers })}{' '}
          {fit.outcome !== 'too-little' &&
            t('matching.weights.heldOut', {
              metric: heldOut.metric,
              buyers: heldOut.buyers,
              fitted: heldOut.fitted.toFixed(3),
              defaults: heldOut.defaults.toFixed(3),
            })}
        </Text>
        {weights && (
          <Button variant="default" onClick={() => onTake(weights)}>
            {t('matching.weights.take')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
