import { Checkbox, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { contrastOf, LEAST_CONTRAST } from './wall-theme';

interface OwnColourProps {
  label: string;
  /** Null for the built-in one. */
  colour: string | null;
  builtIn: string;
  ground: string;
  onChange: (colour: string | null) => void;
}

/** The built-in colour or one of one's own, with a word where nobody could read it. */
export function OwnColour({ label, colour, builtIn, ground, onChange }: OwnColourProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <Checkbox
        label={label}
        checked={colour !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? builtIn : null)}
      />
      <Group gap="xs" mt="xs">
        <input
          id={id}
          type="color"
          aria-label={label}
          value={colour ?? builtIn}
          disabled={colour === null}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {colour !== null && contrastOf(colour, ground) < LEAST_CONTRAST && (
          <Text size="sm" c="red" role="status">
            {t('hall.settings.tooFaint')}
          </Text>
        )}
      </Group>
    </div>
  );
}
