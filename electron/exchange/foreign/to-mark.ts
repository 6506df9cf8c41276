/** A mark from elsewhere as one of ours: nothing that it says is dropped in silence. Pure. */
import { MAX_NOTE_CHARS, type ForeignMark } from '../../../shared/exchange/foreign';
import { MarkFields, type BaseKind } from '../../../shared/model';
import { cleanLine, cleanNote, cleanTags } from '../../operations/wording';

const MAX_TAGS = 50;
const MAX_TAG_CHARS = 60;
const MAX_NAME_CHARS = 200;

/** What a mark says of its words, as ours say it; names are not records yet. */
export interface SaidOfMark {
  readonly note: string;
  readonly tags: string[];
  readonly certainty: 'sure' | 'unsure' | null;
  /** Who says it, or whose it is; empty: nobody. */
  readonly who: string;
  readonly viewpoint: string;
  readonly fields: MarkFields;
}

/** Whether somebody can be called so. */
export const isName = (value: string): boolean => {
  const { length } = cleanLine(value);
  return length > 0 && length <= MAX_NAME_CHARS;
};

/** A mark's tags; a kind that is none of ours is one too. */
export const tagsOf = (mark: ForeignMark, isKind: (code: string) => boolean): string[] =>
  cleanTags(mark.kind === '' || isKind(mark.kind) ? mark.tags : [mark.kind, ...mark.tags]);

/** Null: with what does not fit elsewhere its note is longer than a note may be. */
export function readSaid(mark: ForeignMark, tags: readonly string[], base: BaseKind | null): SaidOfMark | null {
  const fits = tags.filter((tag) => tag.length <= MAX_TAG_CHARS).slice(0, MAX_TAGS);
  const rest = tags.filter((tag) => !fits.includes(tag));
  const more: string[] = rest.length > 0 ? [rest.join('; ')] : [];
  const nameOf = (value: string): string => {
    const name = cleanLine(value);
    if (name.length <= MAX_NAME_CHARS) return name;
    more.push(name);
    return '';
  };
  let who = nameOf(mark.who);
  const viewpoint = nameOf(mark.viewpoint);
  let fields = readFields(mark.fieldsJson);
  if (fields === null) {
    more.push(mark.fieldsJson);
    fields = {};
  }
  if (who !== '' && base !== null && base !== 'quote') {
    if (fields[base]?.whose === 'ownVoice') {
      // It cannot be both the article's own and somebody's.
      more.push(who);
      who = '';
    } else fields = { ...fields, [base]: { ...fields[base], whose: 'source' } };
  }
  const certainty = mark.certainty === 'sure' || mark.certainty === 'unsure' ? mark.certainty : null;
  if (certainty === null && mark.certainty !== '') more.push(cleanLine(mark.certainty));
  const note = cleanNote([mark.note, ...more].filter((part) => part !== '').join('\n\n'));
  return note.length > MAX_NOTE_CHARS ? null : { note, tags: fits, certainty, who, viewpoint, fields };
}

/** Null: it is not what our answers look like. */
function readFields(json: string): MarkFields | null {
  if (json === '') return {};
  try {
    const parsed = MarkFields.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
