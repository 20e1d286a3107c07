/** Takes clauses: what encoders write to. Literals as in sat/literal.ts; `l ^ 1` negates. */
export interface ClauseSink {
  newLiteral(): number;
  addClause(literals: readonly number[]): void;
}
