import { Table, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConvention } from '../../shared/convention-context';
import { exactAmounts } from './exact-amount';
import classes from './deals.module.css';

export interface NamedFigure {
  name: string;
  projects: number;
  amounts: Record<string, string>;
}

interface FigureTableProps<F extends NamedFigure> {
  title: string;
  figures: readonly F[];
  /** Opens what a figure is made of, where there is something to open. */
  onTrace?: (figure: F) => void;
}

/** Figures one below the other: what of, how many projects, how much in each of the convention's currencies. */
export function FigureTable<F extends NamedFigure>({ title, figures, onTrace }: FigureTableProps<F>) {
  const { t } = useTranslation();
  const { convention } = useConvention();
  const currencies = [convention.currency, convention.secondCurrency];
  return (
    <Table verticalSpacing="xs" aria-label={title}>
      <Table.Tbody>
        {figures.map((figure) => (
          <Table.Tr key={figure.name}>
            <Table.Td>
              {onTrace ? (
                <UnstyledButton className={classes.trace} onClick={() => onTrace(figure)}>
                  {figure.name}
                </UnstyledButton>
              ) : (
                figure.name
              )}
              <Text size="sm" c="dimmed">
                {t('deals.figures.projects', { count: figure.projects })}
              </Text>
            </Table.Td>
            <Table.Td className={classes.number}>
              {exactAmounts(figure.amounts, currencies).map((amount) => (
                <div key={amount}>{amount}</div>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
