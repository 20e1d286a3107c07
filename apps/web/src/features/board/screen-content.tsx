import { DeparturesView } from '../departures/departures-view';
import { TableView } from '../table-display/table-view';
import { BoardView } from './board-view';

/** What a screen is told to show. */
export interface ScreenShow {
  content: 'board' | 'departures' | 'table';
  /** The table of a table's own display. */
  tableId: string | null;
}

interface ScreenContentProps {
  conventionId: string;
  show: ScreenShow;
  lang: string | undefined;
}

/** Whatever a screen shows. A table's display without a table shows the whole hall. */
export function ScreenContent({ conventionId, show: { content, tableId }, lang }: ScreenContentProps) {
  if (content === 'board') return <BoardView key={conventionId} conventionId={conventionId} lang={lang} />;
  if (content === 'table' && tableId !== null)
    return <TableView key={tableId} conventionId={conventionId} tableId={tableId} lang={lang} />;
  return <DeparturesView key={conventionId} conventionId={conventionId} lang={lang} />;
}
