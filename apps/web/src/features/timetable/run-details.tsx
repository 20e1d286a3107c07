import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleRun } from '@handsel/contracts';
import { CertificatePanel } from './certificate-panel';
import { ComparePanel } from './compare-panel';
import { FairnessPanel } from './fairness-panel';

const panels = ['compare', 'fairness', 'certificate'] as const;

interface RunDetailsProps {
  conventionId: string;
  run: ScheduleRun;
  /** Other runs with a timetable, latest first. */
  others: ScheduleRun[];
}

/** What one reads before publishing: what changes, how fair it is, and the proof. */
export function RunDetails({ conventionId, run, others }: RunDetailsProps) {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<(typeof panels)[number]>('compare');
  return (
    <Stack>
      <SegmentedControl
        value={panel}
        onChange={(value) => setPanel(panels.find((name) => name === value) ?? 'compare')}
        data={panels.map((value) => ({ value, label: t(`timetable.details.${value}`) }))}
        style={{ alignSelf: 'flex-start' }}
      />
      {panel === 'compare' && <ComparePanel conventionId={conventionId} run={run} others={others} />}
      {panel === 'fairness' && <FairnessPanel conventionId={conventionId} runId={run.id} />}
      {panel === 'certificate' && <CertificatePanel conventionId={conventionId} run={run} />}
    </Stack>
  );
}
