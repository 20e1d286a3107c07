import { Button, Fieldset, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { OrganizationPicker } from '../../shared/organization-picker';
import { emptyParty, type PartyDraft } from './deal-draft';
import classes from './deals.module.css';

interface PartyFieldsProps {
  conventionId: string;
  parties: PartyDraft[];
  onChange: (parties: PartyDraft[]) => void;
}

/** Who deals with whom: one or several on each side, organizations of the convention or others. */
export function PartyFields({ conventionId, parties, onChange }: PartyFieldsProps) {
  const { t } = useTranslation();
  const replace = (at: number, party: PartyDraft) =>
    onChange(parties.map((old, index) => (index === at ? party : old)));
  return (
    <>
      {(['buyer', 'supplier'] as const).map((side) => (
        <Fieldset key={side} legend={t(`deals.form.${side}s`)} className={classes.side}>
          {parties.map((party, at) =>
            party.side === side ? (
              <Party
                key={at}
                conventionId={conventionId}
                party={party}
                onChange={(changed) => replace(at, changed)}
                {...(parties.filter((other) => other.side === side).length > 1 && {
                  onRemove: () => onChange(parties.toSpliced(at, 1)),
                })}
              />
            ) : null,
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => onChange([...parties, emptyParty(side)])}>
            {t('deals.form.another')}
          </Button>
        </Fieldset>
      ))}
    </>
  );
}

interface PartyProps {
  conventionId: string;
  party: PartyDraft;
  onChange: (party: PartyDraft) => void;
  onRemove?: () => void;
}

function Party({ conventionId, party, onChange, onRemove }: PartyProps) {
  const { t } = useTranslation();
  const nameOf = useMutation({
    mutationFn: (organizationId: string) => call('profiles.get', { params: { conventionId, organizationId } }),
    onSuccess: ({ organizationId, name }) =>
      onChange({ ...party, organizationId, en: name.en ?? '', zh: name.zh ?? '' }),
  });
  const choose = (organizationId: string | null) => {
    onChange({ ...party, organizationId });
    if (organizationId) nameOf.mutate(organizationId);
  };
  return (
    <Group gap="xs" align="flex-end" mb="xs">
      <div className={classes.grow}>
        <OrganizationPicker label={t('deals.form.organization')} chosen={party.organizationId} onChange={choose} />
      </div>
      <TextInput
        className={classes.grow}
        label={t('deals.form.nameEn')}
        maxLength={300}
        value={party.en}
        onChange={({ currentTarget }) => onChange({ ...party, en: currentTarget.value })}
      />
      <TextInput
        className={classes.grow}
        label={t('deals.form.nameZh')}
        maxLength={300}
        value={party.zh}
        onChange={({ currentTarget }) => onChange({ ...party, zh: currentTarget.value })}
      />
      {onRemove && (
        <Button variant="subtle" color="gray" onClick={onRemove}>
          {t('deals.form.removeParty')}
        </Button>
      )}
    </Group>
  );
}
