import { NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dealingField, type DealingField, type DealingsImported } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import classes from './matching.module.css';

const ISSUES_SHOWN = 100;
type File = NonNullable<DealingsImported['file']>;

interface PastDealsPreviewProps {
  file: File;
  issues: DealingsImported['issues'];
  onMap: (mapping: File['mapping']) => void;
}

/** What the columns were taken for, which can be put right, what is wrong, and the first rows. */
export function PastDealsPreview({ file, issues, onMap }: PastDealsPreviewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fieldName = (column: string) => {
    const field = dealingField.options.find((name) => name === column);
    return field ? t(`matching.past.field.${field}`) : column;
  };
  const assign = (field: DealingField, column: string) => {
    const { [field]: _before, ...rest } = file.mapping;
    onMap(column === '' ? rest : { ...rest, [field]: column });
  };
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('matching.past.columns')}
      </Title>
      <div className={classes.figures}>
        {dealingField.options.map((field) => (
          <NativeSelect
            key={field}
            label={t(`matching.past.field.${field}`)}
            data={[{ value: '', label: t('matching.past.noColumn') }, ...new Set(file.columns)]}
            value={file.mapping[field] ?? ''}
            onChange={({ currentTarget }) => assign(field, currentTarget.value)}
          />
        ))}
      </div>
      {issues.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('matching.past.issues')}
          </Title>
          <ul className={classes.plain}>
            {issues.slice(0, ISSUES_SHOWN).map(({ row, column, message }, index) => (
              <li key={index}>
                <Text size="sm">
                  {t('matching.past.where', { row, column: fieldName(column) })} {inLanguage(message, language)}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {file.samples.length > 0 && <Samples rows={file.samples} />}
    </Stack>
  );
}

function Samples({ rows }: { rows: File['samples'] }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs" aria-label={t('matching.past.samples')}>
        <Table.Thead>
          <Table.Tr>
            {dealingField.options.map((field) => (
              <Table.Th key={field}>{t(`matching.past.field.${field}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.row}>
              {dealingField.options.map((field) => (
                <Table.Td key={field}>{row[field] ?? ''}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
