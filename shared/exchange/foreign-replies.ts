/** Replies to marks: they stand on no words, so they come in as lines of the note that they answer. Pure. */
import {
  MAX_NOTE_CHARS,
  startOf,
  type ForeignFile,
  type ForeignMark,
  type ForeignReply,
  type RefusedRecord,
} from './foreign';

export interface TakenReplies {
  /** The file's marks, in order; those that were answered say so in their note. */
  readonly marks: readonly ForeignMark[];
  /** How many replies each of `marks` took; absent: none. */
  readonly taken: ReadonlyMap<ForeignMark, number>;
  /** Replies to what is not in the file, without words, or for whose words the note has no room. */
  readonly refused: readonly RefusedRecord[];
}

/** The mark that a reply answers, over any number of replies in between; undefined: it is not in the file. */
function markOf(
  reply: ForeignReply,
  marks: ReadonlyMap<string, ForeignMark>,
  replies: ReadonlyMap<string, ForeignReply>,
): ForeignMark | undefined {
  const seen = new Set<ForeignReply>();
  const waiting = [reply];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const found = at.to.map((id) => marks.get(id)).find((mark) => mark !== undefined);
    if (found) return found;
    waiting.push(...at.to.flatMap((id) => replies.get(id) ?? []).reverse());
  }
  return undefined;
}

/** Puts replies into the notes of what they answer, in the file's order. `say` names who wrote one; empty: not said. */
export function takeReplies(
  { marks, replies }: Pick<ForeignFile, 'marks' | 'replies'>,
  say: (author: string, text: string) => string,
): TakenReplies {
  const byId = new Map<string, ForeignMark>();
  for (const mark of marks) if (!byId.has(mark.id)) byId.set(mark.id, mark);
  const repliesById = new Map(replies.map((reply) => [reply.id, reply]));
  const notes = new Map<ForeignMark, { note: string; count: number }>();
  const refused: RefusedRecord[] = [];
  for (const reply of replies) {
    const refuse = (reason: RefusedRecord['reason']): void =>
      void refused.push({ record: reply.id, reason, words: startOf(reply.text) });
    const mark = markOf(reply, byId, repliesById);
    if (!mark || reply.text.trim() === '') {
      refuse('reply');
      continue;
    }
    const before = notes.get(mark) ?? { note: mark.note, count: 0 };
    const note = [before.note, say(reply.author, reply.text)].filter((part) => part !== '').join('\n\n');
    if (note.length > MAX_NOTE_CHARS) refuse('noteTooLong');
    else notes.set(mark, { note, count: before.count + 1 });
  }
  const taken = new Map<ForeignMark, number>();
  const answered = marks.map((mark) => {
    const of = notes.get(mark);
    if (!of) return mark;
    const said = { ...mark, note: of.note };
    taken.set(said, of.count);
    return said;
  });
  return { marks: answered, taken, refused };
}
