import { Button, Drawer, Input, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile, Wish } from '@handsel/contracts';
import { inLanguage, newId } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { notice, warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';
import { useAsk } from './use-ask';

const wishes = ['would-like', 'must-meet'] as const satisfies Wish[];

interface AskSheetProps {
  conventionId: string;
  to: Profile | null;
  onClose: () => void;
}

/** A sheet from below: how much one wishes it, and a message. */
export function AskSheet({ conventionId, to, onClose }: AskSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = to ? t('ask.title', { name: inLanguage(to.name, language) }) : '';
  return (
    <Drawer
      opened={to !== null}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      styles={{
        content: { height: 'auto', maxWidth: '36rem', margin: '0 auto', borderRadius: '16px 16px 0 0' },
        title: { fontWeight: 650, fontSize: '1.0625rem', lineHeight: 1.35 },
      }}
    >
      {to && <AskForm key={to.organizationId} conventionId={conventionId} to={to} onDone={onClose} />}
    </Drawer>
  );
}

function AskForm({ conventionId, to, onDone }: { conventionId: string; to: Profile; onDone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useErrorWords();
  const ask = useAsk(conventionId, {
    onSent: ({ to: asked }) => notice(t('ask.sent', { name: inLanguage(asked.name, language) })),
    onRefused: (error) => warning(words(error)),
  });
  const [wish, setWish] = useState<Wish>('would-like');
  const [message, setMessage] = useState('');
  const [idempotencyKey] = useState(newId);
  const send = () => {
    // The card says "asked" at once; a refusal comes to word by itself.
    ask.mutate({ to, wish, message, idempotencyKey });
    onDone();
  };
  return (
    <Stack>
      <Input.Wrapper label={t('ask.wish')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('ask.wish')}
          value={wish}
          onChange={(value) => setWish(wishes.find((candidate) => candidate === value) ?? 'would-like')}
          data={wishes.map((value) => ({ value, label: t(`wish.${value}`) }))}
        />
      </Input.Wrapper>
      <Textarea
        label={t('ask.message')}
        description={t('ask.messageHint')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={1000}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        data-autofocus
      />
      <Text size="sm" c="dimmed">
        {t('ask.note')}
      </Text>
      <Button size="md" onClick={send}>
        {t('ask.send')}
      </Button>
    </Stack>
  );
}
