import type { z } from 'zod';

/** One operation of the contract: what it does in a sentence, what goes in, what comes out. */
export const op = <I extends z.ZodType, O extends z.ZodType>(
  summary: string,
  input: I,
  output: O,
  kind: 'read' | 'write',
) => ({ summary, input, output, kind });
