export * from './primitives';
export * from './convention';
export * from './profile';
export * from './match';
export * from './meeting';
export * from './deal';
export * from './identity';
