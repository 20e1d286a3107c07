import type { ScreenShow } from '@handsel/contracts';
import { DeparturesView } from '../departures/departures-view';
import { TableView } from '../table-display/table-view';
import { BoardView } from './board-view';

interface ScreenContentProps {
  conventionId: string;
  show: Pick<ScreenShow, 'content' | 'tableId'>;
  lang: string | undefined;
  /** Which screen it is, where it is one. */
  screenId?: string;
}

/** Whatever a screen shows. A table's display without a table shows the whole hall. */
export function ScreenContent({ conventionId, show: { content, tableId }, lang, screenId }: ScreenContentProps) {
  if (content === 'board') return <BoardView key={conventionId} {...{ conventionId, lang, screenId }} />;
  if (content === 'table' && tableId !== null)
    return <TableView key={tableId} conventionId={conventionId} tableId={tableId} lang={lang} />;
  return <DeparturesView key={conventionId} conventionId={conventionId} lang={lang} />;
}
