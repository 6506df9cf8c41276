/** The contract as JSON Schemas, for people who script Plumbline. */
import { z } from 'zod';
import { operationNames, operations } from '../../shared/contract';
import { IMPORT_OPERATION, ImportInput, ImportOutput } from './import-path';

export interface OperationDescription {
  readonly summary: string;
  /** `read` changes nothing. */
  readonly kind: 'read' | 'write';
  /** JSON Schema (2020-12) of what goes in; fields with a default may be left out. */
  readonly input: unknown;
  /** JSON Schema of what comes out. */
  readonly output: unknown;
}

/** Every operation by name. Rules that JSON Schema cannot say (one of two fields) stand in the summary only. */
export function describeOperations(): Readonly<Record<string, OperationDescription>> {
  const describe = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
    z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const described = operationNames.map((name): [string, OperationDescription] => {
    const { summary, kind, input, output } = operations[name];
    return [name, { summary, kind, input: describe(input, 'input'), output: describe(output, 'output') }];
  });
  const ofTerminal: OperationDescription = {
    summary:
      'Adds an article from a text or Markdown file, and says what in the library is the same or nearly; of the terminal only',
    kind: 'write',
    input: describe(ImportInput, 'input'),
    output: describe(ImportOutput, 'output'),
  };
  return Object.fromEntries([...described, [IMPORT_OPERATION, ofTerminal]]);
}
