import './page.css';

export * from './PageBar';
export * from './PageTrouble';
export * from './use-page';
