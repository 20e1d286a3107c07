/** True for an integer of at least `least`. */
export const isCount = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;
