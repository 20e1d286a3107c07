import { useParams, useSearch } from '@tanstack/react-router';
import { StaffWall } from '../wall/staff-wall';
import { DeparturesView } from './departures-view';

/** The departure board for staff. */
export function StaffDeparturesPage() {
  const { conventionId } = useParams({ from: '/c/$conventionId/departures' });
  const { lang } = useSearch({ from: '/c/$conventionId/departures' });
  return (
    <StaffWall>
      <DeparturesView conventionId={conventionId} lang={lang} />
    </StaffWall>
  );
}
