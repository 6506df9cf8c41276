/** What the bench uses of jsdom, which ships no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(content: Uint8Array | string);
    readonly window: { readonly document: Document };
  }
}
