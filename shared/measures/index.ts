export * from './account';
export * from './compute';
export * from './countable';
export * from './diversity';
export * from './shape';
