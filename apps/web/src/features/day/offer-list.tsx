import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { PairNames, PlaceText } from '../../shared/meeting-words';
import { notice, warning } from '../../shared/notices';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import rows from '../../shared/rows.module.css';

/** Freed places, each for the waiting pair that should have it by rule. */
export function OfferList({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const offers = useQuery({
    queryKey: keys.offers(conventionId),
    queryFn: async ({ signal }) =>
      (await call('offers.list', { params: { conventionId }, query: { status: 'open' }, signal })).items,
  });
  const again = () => client.invalidateQueries({ queryKey: keys.offers(conventionId) });
  const onError = (error: Error) => {
    void again();
    warning(words(error));
  };
  const accept = useMutation({
    mutationFn: (offerId: string) => call('offers.accept', { params: { conventionId, offerId } }),
    onSuccess: () => {
      void again();
      notice(t('day.accepted'));
    },
    onError,
  });
  const decline = useMutation({
    mutationFn: (offerId: string) => call('offers.decline', { params: { conventionId, offerId } }),
    onSuccess: again,
    onError,
  });
  if (offers.isPending) return <ListSkeleton rows={1} height={64} />;
  if (offers.isError) return <FailureState error={offers.error} retry={() => void offers.refetch()} />;
  if (offers.data.length === 0) return <EmptyState>{t('day.offersEmpty')}</EmptyState>;
  return (
    <ul className={rows.rows}>
      {offers.data.map(({ id, buyer, supplier, startsAt, table }) => (
        <li key={id} className={rows.row}>
          <PairNames buyer={buyer} supplier={supplier} />
          <PlaceText startsAt={startsAt} table={table.label} />
          <Group gap="xs">
            <Button variant="default" onClick={() => decline.mutate(id)}>
              {t('day.decline')}
            </Button>
            <Button loading={accept.isPending && accept.variables === id} onClick={() => accept.mutate(id)}>
              {t('day.accept')}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
