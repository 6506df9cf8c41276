/** The head of an e-mail, pasted with it: "From:", "To:", "Subject:", "Date:". */
import type { Proposals } from './pieces';

const HEADER =
  /^(?:from|to|cc|bcc|sent|date|reply-to|von|an|gesendet|datum|de|à|envoyé|para|enviado|fecha|da|a)\s*:\s*\S/iu;
const SUBJECT = /^(?:subject|betreff|objet|asunto|oggetto|onderwerp)\s*:\s*(?=\S)/iu;
/** Header lines stand at the top, and two of them at least make a head. */
const MAX_HEAD_LINES = 10;
const MIN_HEADERS = 2;

/** A subject line's words without their label; other lines as they are. */
export const withoutSubjectLabel = (line: string): string => line.replace(SUBJECT, '');

/** The subject is the headline; who wrote to whom is furniture; the date stays for the rule of date lines. */
export function proposeMailHead(proposals: Proposals): void {
  const { pieces } = proposals;
  const head: number[] = [];
  for (let i = 0; i < Math.min(pieces.length, MAX_HEAD_LINES); i += 1) {
    const text = pieces[i]?.text.trim() ?? '';
    if (!HEADER.test(text) && !SUBJECT.test(text)) break;
    head.push(i);
  }
  const subject = head.find((i) => SUBJECT.test(pieces[i]?.text.trim() ?? ''));
  if (subject === undefined || head.length < MIN_HEADERS) return;
  for (const i of head) {
    if (i === subject) proposals.propose(i, 'headline', 'firstTitleLine');
    else if (!/^(?:date|sent|gesendet|datum|envoyé|enviado|fecha)\s*:/iu.test(pieces[i]?.text.trim() ?? '')) {
      proposals.propose(i, 'furniture', 'contactLine');
    }
  }
}
