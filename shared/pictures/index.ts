export * from './check-kept';
export * from './header';
