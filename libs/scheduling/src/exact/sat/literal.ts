/** A literal is 2 * variable, plus 1 where it is negated. Variables count from 0. */
export type Literal = number;

export const negated = (literal: Literal): Literal => literal ^ 1;
