import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Convention } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../i18n/use-language';

interface ConventionView {
  convention: Convention;
  sectorName: (code: string) => string;
}

const ConventionContext = createContext<ConventionView | null>(null);

export function ConventionProvider({ convention, children }: { convention: Convention; children: ReactNode }) {
  const language = useLanguage();
  const view = useMemo<ConventionView>(() => {
    const names = new Map(convention.sectors.map((sector) => [sector.code, inLanguage(sector.name, language)]));
    return { convention, sectorName: (code) => names.get(code) ?? code };
  }, [convention, language]);
  return <ConventionContext value={view}>{children}</ConventionContext>;
}

export function useConvention(): ConventionView {
  const view = use(ConventionContext);
  if (!view) throw new Error('useConvention belongs below ConventionProvider');
  return view;
}
