export * from './compute';
export * from './countable';
export * from './shape';
