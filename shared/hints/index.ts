export * from './dates';
export * from './events';
export * from './mentions';
export * from './numbers';
export * from './propose-quote';
export * from './quotations';
export * from './speech-verbs';
export * from './told';
