import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, Deal, Signing } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { BoardCurrenciesProvider } from '../board/board-currencies';
import { Stage } from '../board/stage';
import { PreviewCanvas } from '../wall/preview-canvas';
import { WallFrame } from '../wall/wall-frame';
import { wallLanguages } from '../wall/wall-languages';
import classes from './desk.module.css';

const CANVASES = {
  '1920x1080': { width: 1920, height: 1080 },
  '2944x1024': { width: 2944, height: 1024 },
  '1080x1920': { width: 1080, height: 1920 },
  '8704x192': { width: 8704, height: 192 },
} as const;
type CanvasName = keyof typeof CANVASES;
const names = Object.keys(CANVASES) as CanvasName[];

/** How a deal will look on stage, drawn by the board itself. */
export function StagePreview({ conventionId, deal }: { conventionId: string; deal: Deal | null }) {
  const { t } = useTranslation();
  const [canvas, setCanvas] = useState<CanvasName>('1920x1080');
  const board = useQuery({
    queryKey: [...keys.desk(conventionId), 'board'],
    queryFn: ({ signal }) => call('board.get', { params: { conventionId }, signal }),
  });
  return (
    <Stack component="section" aria-labelledby="preview" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" id="preview">
          {t('desk.preview')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('desk.canvas')}
          value={canvas}
          onChange={(value) => setCanvas(value as CanvasName)}
          data={names.map((name) => ({ value: name, label: name.replace('x', ' × ') }))}
        />
      </Group>
      {!deal && <Text c="dimmed">{t('desk.nonePreviewed')}</Text>}
      {deal && board.data && (
        <div className={classes.preview} data-tall={canvas === '1080x1920' || undefined}>
          <PreviewCanvas key={canvas} {...CANVASES[canvas]} label={t('desk.preview')}>
            <StageAsShown board={board.data} deal={deal} />
          </PreviewCanvas>
        </div>
      )}
    </Stack>
  );
}

function StageAsShown({ board, deal }: { board: Board; deal: Deal }) {
  const { convention, theme, totals, now } = board;
  return (
    <BoardCurrenciesProvider value={convention}>
      <WallFrame
        convention={convention}
        theme={theme}
        languages={wallLanguages(undefined)}
        motion={{ calm: true, paused: true, setPaused: () => {} }}
        connection={{ status: 'live', staleSince: null }}
        now={() => Date.parse(now)}
      >
        <Stage stage={[asSigned(deal, totals.projects + 1, now)]} totals={totals} />
      </WallFrame>
    </BoardCurrenciesProvider>
  );
}

const asSigned = (deal: Deal, number: number, now: string): Signing => ({
  dealId: deal.id,
  number,
  project: deal.project,
  type: deal.type,
  parties: deal.parties.map(({ side, name }) => ({ side, name })),
  amounts: deal.amounts,
  sector: deal.sector,
  highTech: deal.highTech,
  signedAt: deal.signedAt ?? now,
});
