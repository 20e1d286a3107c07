import { useParams, useSearch } from '@tanstack/react-router';
import { StaffWall } from '../wall/staff-wall';
import { BoardView } from './board-view';

/** The board for whoever is signed in to the convention. */
export function StaffBoardPage() {
  const { conventionId } = useParams({ from: '/c/$conventionId/board' });
  const { lang } = useSearch({ from: '/c/$conventionId/board' });
  return (
    <StaffWall>
      <BoardView conventionId={conventionId} lang={lang} />
    </StaffWall>
  );
}
