import { Suspense, useState, type ReactNode } from 'react';

/** Keeps what is rarely needed, and its code, away until it is wanted for the first time; then it stays. */
export function WhenWanted({ wanted, children }: { wanted: boolean; children: ReactNode }) {
  const [everWanted, setEverWanted] = useState(wanted);
  if (wanted && !everWanted) setEverWanted(true);
  return everWanted || wanted ? <Suspense fallback={null}>{children}</Suspense> : null;
}
