/**
 * Takes clauses: what encoders write to. A literal is 2 * variable, plus 1 where it is negated, so that `l ^ 1` negates;
 * variables count from 0.
 */
export interface ClauseSink {
  newLiteral(): number;
  addClause(literals: readonly number[]): void;
}
