/** The contract's own bounds, for the fields. */
export const LONGEST_TEXT_CHARS = 4_000;
export const LONGEST_REASON_CHARS = 20_000;
export const LONGEST_ADDRESS_CHARS = 4_096;
/** More marks than this are not offered to choose from: nobody finds one in a longer list. */
export const MOST_MARKS = 300;
