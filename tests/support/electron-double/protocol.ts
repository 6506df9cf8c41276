/** What the test and the double's process say to each other over Node's own process channel. */

/** One question to the double. */
export type DoubleQuestion =
  /** Calls an operation as the page does: through what the preload script exposed. */
  | { readonly ask: 'call'; readonly operation: string; readonly input: unknown }
  /** Names of the bridge's methods, and whether anything else than plain functions and strings was exposed. */
  | { readonly ask: 'bridge' }
  /** What the page heard: pushed changes and menu commands, in order. */
  | { readonly ask: 'heard' }
  /** Invokes an operation's channel as a frame at `url`; `frame` sub: of our window, other: of a window that is not ours. */
  | {
      readonly ask: 'callAs';
      readonly operation: string;
      readonly url: string;
      readonly frame: 'main' | 'sub' | 'other';
    }
  /** Requests an address of the app's scheme. */
  | { readonly ask: 'fetch'; readonly url: string; readonly method?: string }
  /** Has a page try to go somewhere; answers whether it was prevented. */
  | {
      readonly ask: 'navigate';
      readonly event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect';
      readonly url: string;
    }
  | { readonly ask: 'attachWebview' }
  /** Has a page open a window; `answer` is the button that the person presses in a question. */
  | { readonly ask: 'open'; readonly url: string; readonly answer: number }
  | { readonly ask: 'permission'; readonly permission: string; readonly url: string }
  /** Has a page request an address; answers whether it was cancelled. */
  | { readonly ask: 'request'; readonly url: string }
  | { readonly ask: 'clickMenu'; readonly label: string }
  /** A later start: what it told through the lock (null: nothing came with it), its arguments and folder. */
  | {
      readonly ask: 'secondInstance';
      readonly told?: unknown;
      readonly argv?: readonly string[];
      readonly cwd?: string;
    }
  /** The system opens files with the program, one by one. */
  | { readonly ask: 'openFile'; readonly files: readonly string[] }
  /** Takes over and reads the named files that wait, as the page does. */
  | { readonly ask: 'takeNamed' }
  | { readonly ask: 'state' }
  | { readonly ask: 'quit' };

/** What the double noted of its start. */
export interface DoubleState {
  readonly windows: readonly Record<string, unknown>[];
  readonly focused: number;
  readonly shown: number;
  readonly isSandboxEnabled: boolean;
  readonly caretBrowsing: boolean;
  readonly spellChecker: boolean;
  readonly schemes: readonly unknown[];
  readonly channels: readonly string[];
  readonly menu: readonly string[];
  readonly userData: string;
  readonly questions: readonly string[];
  readonly openedOutside: readonly string[];
  /** What this start told the one that would run already. */
  readonly lockData: unknown;
}
