export * from './ids';
export * from './clock';
export * from './interval';
export * from './random';
export * from './result';
export * from './bilingual';
export * from './money';
export * from './short-code';
