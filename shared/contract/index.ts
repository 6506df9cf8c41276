export * from './bridge';
export * from './errors';
export * from './operations';
export * from './views';
