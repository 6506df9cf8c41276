/** One answer of the report: tables, sentences, the passages that the reader named. */
import type { AnswerPart, AnswerPassages, AnswerWords, ReportAnswer } from '../../../shared/report/answers';
import { MarkNames } from '../MarkNames';
import { FigureTable } from './FigureTable';
import styles from './Figures.module.css';

export function AnswerView({ answer }: { readonly answer: ReportAnswer }) {
  const { title, parts } = answer;
  return (
    <div className={styles.answer}>
      <h3 className={styles.question}>{title}</h3>
      {parts.map((part) => (
        <Part key={part.key} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: AnswerPart }) {
  switch (part.type) {
    case 'table':
      return <FigureTable table={part} />;
    case 'words':
      return <Words part={part} />;
    case 'passages':
      return <Passages part={part} />;
  }
}

const LOOKS = { plain: undefined, how: styles.how, written: styles.written, strong: styles.strong };

function Words({ part: { words, look, marks } }: { readonly part: AnswerWords }) {
  return (
    <p className={LOOKS[look]}>
      {look === 'strong' ? <strong>{words}</strong> : words}
      {marks && marks.length > 0 && (
        <>
          {' '}
          (<MarkNames marks={marks} />)
        </>
      )}
    </p>
  );
}

function Passages({ part: { title, passages } }: { readonly part: AnswerPassages }) {
  return (
    <>
      <p>{title}</p>
      <ul role="list" className={styles.passages}>
        {passages.map(({ key, words, place }) => (
          <li key={key}>
            {words}
            <span className={styles.remark}> {place}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
