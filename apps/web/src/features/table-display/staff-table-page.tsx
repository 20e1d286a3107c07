import { useParams, useSearch } from '@tanstack/react-router';
import { StaffWall } from '../wall/staff-wall';
import { TableView } from './table-view';

/** One table's display for staff. */
export function StaffTablePage() {
  const { conventionId, tableId } = useParams({ from: '/c/$conventionId/tables/$tableId' });
  const { lang } = useSearch({ from: '/c/$conventionId/tables/$tableId' });
  return (
    <StaffWall>
      <TableView key={tableId} conventionId={conventionId} tableId={tableId} lang={lang} />
    </StaffWall>
  );
}
