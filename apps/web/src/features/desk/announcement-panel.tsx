import {
  Badge,
  Button,
  Group,
  NumberInput,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Announcement, Desk } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { timeOfDay } from '../../shared/times';
import { useDeskStep } from './use-desk';
import rows from '../../shared/rows.module.css';

type Tone = Announcement['tone'];

/** A message over all screens that goes by itself, and those that are shown now. */
export function AnnouncementPanel({ conventionId, desk }: { conventionId: string; desk: Desk }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const [text, setText] = useState({ en: '', zh: '' });
  const [tone, setTone] = useState<Tone>('notice');
  const [minutes, setMinutes] = useState<number | string>(10);
  const show = useDeskStep(conventionId, () =>
    call('announcements.show', {
      params: { conventionId },
      body: {
        text: {
          ...(text.en.trim() && { en: text.en.trim() }),
          ...(text.zh.trim() && { zh: text.zh.trim() }),
        },
        tone,
        minutes: Number(minutes),
      },
    }),
  );
  const withdraw = useDeskStep(conventionId, (announcementId: string) =>
    call('announcements.withdraw', { params: { conventionId, announcementId } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show.mutate(undefined, { onSuccess: () => setText({ en: '', zh: '' }) });
  };
  const isEmpty = text.en.trim() === '' && text.zh.trim() === '';
  return (
    <Stack component="section" aria-labelledby="announcements" gap="sm">
      <Title order={2} size="h4" id="announcements">
        {t('desk.announcements')}
      </Title>
      {desk.announcements.length > 0 && (
        <ul className={rows.rows}>
          {desk.announcements.map((one) => (
            <li key={one.id} className={rows.row}>
              <div className={rows.grow}>
                <Text fw={600}>{inLanguage(one.text, language)}</Text>
                <Text size="sm" c="dimmed">
                  {t('desk.until', { time: timeOfDay(one.expiresAt, language, convention.timeZone) })}
                </Text>
              </div>
              <Badge variant="light" color={one.tone === 'emergency' ? 'red' : 'jade'} className={rows.tag}>
                {t(`desk.tone.${one.tone}`)}
              </Badge>
              <Button variant="default" onClick={() => withdraw.mutate(one.id)}>
                {t('desk.withdraw')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Paper withBorder p="md" bg="var(--surface)" component="form" onSubmit={submit}>
        <Stack gap="sm">
          {(['zh', 'en'] as const).map((one) => (
            <Textarea
              key={one}
              label={t(`desk.text.${one}`)}
              lang={one}
              maxLength={300}
              autosize
              minRows={1}
              value={text[one]}
              onChange={({ currentTarget }) => setText({ ...text, [one]: currentTarget.value })}
            />
          ))}
          <Group align="flex-end" gap="sm">
            <SegmentedControl
              aria-label={t('desk.toneLabel')}
              value={tone}
              onChange={(value) => setTone(value as Tone)}
              data={(['notice', 'emergency'] as const).map((value) => ({ value, label: t(`desk.tone.${value}`) }))}
            />
            <NumberInput
              label={t('desk.minutes')}
              min={1}
              max={720}
              allowDecimal={false}
              value={minutes}
              onChange={setMinutes}
              w="8rem"
            />
            <Button
              type="submit"
              color={tone === 'emergency' ? 'red' : undefined}
              disabled={isEmpty || !(Number(minutes) >= 1)}
              loading={show.isPending}
            >
              {t('desk.show')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}
