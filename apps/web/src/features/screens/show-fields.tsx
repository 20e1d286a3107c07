import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScreenShow } from '@handsel/contracts';
import { useConvention } from '../../shared/convention-context';

interface ShowFieldsProps {
  show: ScreenShow;
  onChange: (show: ScreenShow) => void;
  disabled?: boolean;
}

const CONTENTS = ['board', 'departures', 'table'] as const;
const LANGUAGES = ['both', 'en', 'zh'] as const;

/** What a screen shows and in which language; which table, where it is a table's display. */
export function ShowFields({ show, onChange, disabled = false }: ShowFieldsProps) {
  const { t } = useTranslation();
  const { tables } = useConvention().convention;
  const choose = (content: ScreenShow['content']) =>
    onChange({ ...show, content, tableId: content === 'table' ? (show.tableId ?? tables[0]?.id ?? null) : null });
  return (
    <>
      <NativeSelect
        label={t('screens.shows')}
        disabled={disabled}
        value={show.content}
        onChange={({ currentTarget }) => choose(currentTarget.value as ScreenShow['content'])}
        data={CONTENTS.filter((value) => value !== 'table' || tables.length > 0).map((value) => ({
          value,
          label: t(`screens.content.${value}`),
        }))}
      />
      {show.content === 'table' && (
        <NativeSelect
          label={t('screens.table')}
          disabled={disabled}
          value={show.tableId ?? ''}
          onChange={({ currentTarget }) => onChange({ ...show, tableId: currentTarget.value })}
          data={tables.map(({ id, hall, label }) => ({ value: id, label: `${hall} · ${label}` }))}
        />
      )}
      <NativeSelect
        label={t('screens.language')}
        disabled={disabled}
        value={show.language ?? 'both'}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...show, language: value === 'both' ? null : (value as 'en' | 'zh') })
        }
        data={LANGUAGES.map((value) => ({ value, label: t(`screens.languages.${value}`) }))}
      />
    </>
  );
}
