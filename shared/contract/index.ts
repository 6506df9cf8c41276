export * from './bridge';
export * from './errors';
export * from './library-operations';
export * from './exchange-operations';
export * from './import-operations';
export * from './operations';
export * from './page-operations';
export * from './views';
