/** The catalogue as the face uses it. Components take their words from here only. */
import { createMessages, type MessageKey } from '../../shared/messages';
import { ImportProblemCode, type HistoryLabel, type PlumblineErrorData } from '../../shared/contract';

export const messages = createMessages('en');
export const t = messages.t;

/**
 * English words in the order that the person's own part of the world writes dates in: "14 March 2026" or "March 14,
 * 2026". A region that English has no order of its own for gets the one that most of the world uses.
 */
export function dateLocaleFor(languages: readonly string[]): string {
  const [own = 'en-GB'] = languages;
  let region: string | undefined;
  try {
    region = new Intl.Locale(own).maximize().region;
  } catch {
    region = undefined;
  }
  const wanted = `en-${region ?? '001'}`;
  return new Intl.DateTimeFormat(wanted).resolvedOptions().locale === wanted ? wanted : 'en-001';
}

/** For dates; everything else is said in `messages.locale`. */
export const dateLocale = dateLocaleFor(typeof navigator === 'undefined' ? [] : navigator.languages);

/** The name of a kind: a pack's own, or the catalogue's. */
export const kindName = (code: string, name: string | null = null): string =>
  name ?? (messages.has(`kind.${code}`) ? t(`kind.${code}` as MessageKey) : code);

/** A change's name, as Undo and Redo say it. */
export function historyName(label: HistoryLabel): string {
  const values = { ...label.params };
  for (const key of ['kind', 'from']) {
    const code = values[key];
    if (typeof code === 'string') values[key] = kindName(code).toLocaleLowerCase();
  }
  if (typeof values['role'] === 'string') values['role'] = t(`role.${values['role']}` as MessageKey);
  return t(`history.${label.code}`, values);
}

/** Why something of a file is refused, and what it is about where that says something. */
export function problemText(problem: {
  readonly code?: unknown;
  readonly reason?: unknown;
  readonly where?: unknown;
}): string {
  const code = ImportProblemCode.safeParse(problem.code ?? problem.reason);
  const where = typeof problem.where === 'string' ? problem.where : '';
  return t(`imports.problem.${code.success ? code.data : 'wrongShape'}`, { where });
}

/** An error in the reader's words, with what it is about filled in. */
export function errorText(error: PlumblineErrorData): string {
  const { detail } = error;
  const fields = Array.isArray(detail['fields']) ? (detail['fields'] as { field: string; problem: string }[]) : [];
  const bytes = typeof detail['bytes'] === 'number' ? detail['bytes'] : 0;
  return t(`error.${error.code}`, {
    name: 'This file',
    problem: error.code === 'badFile' ? problemText(detail) : '',
    limitBytes: 0,
    operation: '',
    reason: '',
    total: 0,
    ...(detail as Record<string, string>),
    fieldList: fields.map((f) => `${f.field} ${f.problem}`).join('; ') || error.message,
    megabytes: (bytes / 1_000_000).toFixed(1),
  });
}
