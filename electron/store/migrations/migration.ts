/** One step of the data file's shape. Once released, its SQL is never edited: a later one mends it. */
export interface Migration {
  /** `user_version` after it: 1 for the first, then without gaps. */
  readonly version: number;
  /** What it does, for logs. */
  readonly name: string;
  readonly sql: string;
}
