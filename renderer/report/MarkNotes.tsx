/** Every mark in the order of the text: its words, its answers, what the reader wrote about it. */
import { memo, useMemo } from 'react';
import type { MessageKey } from '../../shared/messages';
import type { Mark } from '../../shared/model';
import { blockSpans } from '../../shared/text/blocks';
import { languageOfText } from '../../shared/text/text-language';
import { messages, t } from '../services/messages';
import { lookOfKind, nameOfKind } from '../panel/kinds';
import { placeOf, type Place } from '../../shared/report/places';
import { jumpTo, noteId, placeId } from './jump';
import { answersOf } from '../../shared/report/mark-answers';
import { quoteWords } from '../../shared/report/words';
import { useReport } from './report-data';
import { Section } from './Section';
import styles from './MarkNotes.module.css';

export const MarkNotes = memo(function MarkNotes() {
  const { article, marks, lost, measures, numbers } = useReport();
  const { blocks } = article.version;
  const spans = useMemo(() => blockSpans(blocks), [blocks]);
  const outside = useMemo(() => new Set(measures.outside), [measures.outside]);
  return (
    <Section title={t('report.notes')}>
      {marks.length === 0 ? (
        <p>{t('report.noMarks')}</p>
      ) : (
        <ol role="list" className={styles.notes}>
          {marks.map((mark) => (
            <NoteOf
              key={mark.id}
              mark={mark}
              place={placeOf(mark, spans, article.roles, numbers)}
              isOutside={outside.has(mark.id)}
            />
          ))}
        </ol>
      )}
      {lost.length > 0 && (
        <>
          <h3 className={styles.lost}>{t('panel.lostTitle', { count: lost.length })}</h3>
          <p className={styles.lostHelp}>{t('report.lostHelp')}</p>
          <ol role="list" className={styles.notes}>
            {lost.map((mark) => (
              <NoteOf key={mark.id} mark={mark} place={null} isOutside={false} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
});

interface NoteProps {
  readonly mark: Mark;
  /** Null: its words are not in the text. */
  readonly place: Place | null;
  /** In text that is not part of the article: it counts nowhere. */
  readonly isOutside: boolean;
}

function NoteOf({ mark, place, isOutside }: NoteProps) {
  const report = useReport();
  const { article, nameOf } = report;
  const kind = article.kinds.find(({ code }) => code === mark.kind);
  const answers = answersOf(mark, kind?.base ?? null, report, t);
  const name = nameOf(mark.id);
  return (
    <li id={noteId(mark.id)} tabIndex={-1} data-kind={lookOfKind(article, mark.kind)} className={styles.note}>
      {place ? (
        <a
          href={`#${placeId(mark.id)}`}
          className={styles.name}
          aria-label={t('report.toPlace', { name })}
          onClick={(event) => jumpTo(event, placeId(mark.id))}
        >
          {name}
        </a>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <div className={styles.body}>
        <p className={styles.line}>
          <span className={styles.kind}>{nameOfKind(article, mark.kind)}</span>
          <span>{place ? placeName(place) : t('panel.lostNotCounted')}</span>
          {isOutside && <span>{t('report.outside')}</span>}
          {mark.certainty === 'unsure' && <strong>{t('panel.rowUnsure')}</strong>}
          {mark.tags.map((tag) => (
            <span key={tag}>{t('panel.rowTag', { tag })}</span>
          ))}
        </p>
        <blockquote
          className={styles.words}
          lang={languageOfText(article.meta, article.version).tag ?? undefined}
          dir="auto"
        >
          {quoteWords(mark.ranges)}
        </blockquote>
        {answers.length > 0 && (
          <dl className={styles.answers}>
            {answers.map(({ key, question, answer }) => (
              <div key={key}>
                <dt>{question}</dt>
                <dd className={answer === null ? styles.open : undefined}>{answer ?? t('people.notAnswered')}</dd>
              </div>
            ))}
          </dl>
        )}
        {mark.note.trim() !== '' && <p className={styles.written}>{mark.note.trim()}</p>}
      </div>
    </li>
  );
}

const placeName = (place: Place): string =>
  'number' in place
    ? t('panel.rowParagraph', { number: place.number })
    : t(`role.${place.role}` as MessageKey).toLocaleLowerCase(messages.locale);
