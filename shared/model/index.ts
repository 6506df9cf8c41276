export * from './article';
export * from './ids';
export * from './mark';
export * from './settings';
