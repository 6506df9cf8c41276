declare module 'mammoth/mammoth.browser.min.js' {
  import type mammoth from 'mammoth';
  const browser: typeof mammoth;
  export default browser;
}
