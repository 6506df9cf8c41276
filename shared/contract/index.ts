export * from './bridge';
export * from './errors';
export * from './library-operations';
export * from './operations';
export * from './views';
