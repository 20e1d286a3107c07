import { NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dealImportField, type DealImportField, type DealsImported } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { exactAmount } from './exact-amount';
import classes from './deals.module.css';

const ISSUES_SHOWN = 100;

interface ImportPreviewProps {
  shown: DealsImported;
  onMap: (mapping: DealsImported['mapping']) => void;
}

/** What the columns were taken for, what is wrong, what looks like a deal that is there, and the first rows. */
export function ImportPreview({ shown, onMap }: ImportPreviewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fieldOf = (column: string) =>
    (Object.entries(shown.mapping) as [DealImportField, string[]][]).find(([, columns]) =>
      columns.includes(column),
    )?.[0];
  const assign = (column: string, field: DealImportField | undefined) => {
    const rest = (Object.entries(shown.mapping) as [DealImportField, string[]][])
      .map(([name, columns]) => [name, columns.filter((other) => other !== column)] as const)
      .filter(([, columns]) => columns.length > 0);
    const mapping: DealsImported['mapping'] = Object.fromEntries(rest);
    if (field) mapping[field] = [...(mapping[field] ?? []), column];
    onMap(mapping);
  };
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('deals.import.columns')}
      </Title>
      <div className={classes.fields}>
        {shown.columns.map((column) => (
          <NativeSelect
            key={column}
            label={column}
            data={[
              { value: '', label: t('deals.import.unused') },
              ...dealImportField.options.map((value) => ({ value, label: t(`deals.import.field.${fieldKey(value)}`) })),
            ]}
            value={fieldOf(column) ?? ''}
            onChange={({ currentTarget }) =>
              assign(
                column,
                dealImportField.options.find((field) => field === currentTarget.value),
              )
            }
          />
        ))}
      </div>
      {shown.issues.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('deals.import.issues')}
          </Title>
          <ul className={classes.plain}>
            {shown.issues.slice(0, ISSUES_SHOWN).map(({ row, column, message }, index) => (
              <li key={index}>
                <Text size="sm">
                  {t('deals.import.where', { row, column })} {inLanguage(message, language)}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.duplicates.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('deals.alike.title', { count: shown.duplicates.length })}
          </Title>
          <ul className={classes.plain}>
            {shown.duplicates.map(({ row, like }) => (
              <li key={row}>
                <Text size="sm">
                  {t('deals.import.like', { row, key: like.key })}{' '}
                  {like.reasons.map(({ kind, theirs }) => t(`deals.alike.reason.${kind}`, { theirs })).join(' ')}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.samples.length > 0 && <Samples shown={shown} />}
    </Stack>
  );
}

function Samples({ shown }: { shown: DealsImported }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = (list: DealsImported['samples'][number]['buyers']) =>
    list.map((name) => inLanguage(name, language)).join(' · ');
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs" aria-label={t('deals.import.samples')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('deals.key')}</Table.Th>
            <Table.Th>{t('deals.project')}</Table.Th>
            <Table.Th>{t('common.buyer')}</Table.Th>
            <Table.Th>{t('common.supplier')}</Table.Th>
            <Table.Th className={classes.number}>{t('deals.amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.samples.map((sample) => (
            <Table.Tr key={sample.row}>
              <Table.Td>{sample.key}</Table.Td>
              <Table.Td>{inLanguage(sample.project, language)}</Table.Td>
              <Table.Td>{names(sample.buyers)}</Table.Td>
              <Table.Td>{names(sample.suppliers)}</Table.Td>
              <Table.Td className={classes.number}>{exactAmount(sample.amount, sample.currency)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Keys of texts have no dots in their last part. */
const fieldKey = (field: DealImportField): string => field.replace('.', '-');
