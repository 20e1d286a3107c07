import { NumberInput, Slider, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchWeightsState } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import classes from './matching.module.css';

/** As far as the slider goes; more can be typed. */
const SLIDER_MOST = 60;
const MOST = 1000;

interface WeightRowProps {
  part: MatchWeightsState['parts'][number];
  weight: number;
  usual: number;
  /** Of a whole score, 0 to 1. */
  share: number;
  onChange: (weight: number) => void;
}

export function WeightRow({ part, weight, usual, share, onChange }: WeightRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = inLanguage(part.title, language);
  return (
    <li className={classes.weight}>
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {inLanguage(part.meaning, language)}
        </Text>
      </div>
      <Slider
        min={0}
        max={SLIDER_MOST}
        step={1}
        value={Math.min(weight, SLIDER_MOST)}
        onChange={onChange}
        label={null}
        marks={[{ value: Math.min(usual, SLIDER_MOST) }]}
        thumbLabel={title}
      />
      <div>
        <NumberInput
          aria-label={title}
          min={0}
          max={MOST}
          value={weight}
          onChange={(value) => typeof value === 'number' && onChange(Math.max(0, Math.min(value, MOST)))}
          size="sm"
        />
        <Text size="xs" c="dimmed" className={classes.number}>
          {part.withoutData
            ? t('matching.weights.withoutData')
            : t('matching.weights.share', { percent: Math.round(share * 100) })}
        </Text>
      </div>
    </li>
  );
}
