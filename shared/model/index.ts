export * from './answers';
export * from './article';
export * from './ids';
export * from './item';
export * from './library';
export * from './mark';
export * from './settings';
export * from './source';
