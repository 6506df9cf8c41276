/** Who is accused in the text, what became of their reply, and how far from the accusation it stands. */
import { UNHEARD, type Account } from '../../../shared/measures';
import { messages, t } from '../../services/messages';
import { CountList } from '../figures/CountList';
import { HowCounted } from '../figures/HowCounted';
import { PanelSection } from '../figures/PanelSection';
import { PassageLink, wordsOf } from '../figures/PassageLink';
import { ShortList } from '../figures/ShortList';
import { openPassages, usePanelData } from '../panel-data';
import styles from './Claims.module.css';

type Accusation = Account['accusations']['list'][number];

const GROUPS = ['withReply', 'tried', 'withoutReply', 'notSaid'] as const;

const listNames = (names: readonly string[]): string =>
  new Intl.ListFormat(messages.locale, { type: 'conjunction' }).format(names);

export function Accusations() {
  const { by, account } = usePanelData();
  const { accusations } = account;
  const { count, list } = accusations;
  if (list.length === 0) {
    return (
      <PanelSection title={t('claims.accusedTitle')}>
        <p className={styles.none}>{t('claims.accusedNone')}</p>
      </PanelSection>
    );
  }
  return (
    <PanelSection title={t('claims.accusedTitle')}>
      <p className={styles.sentence}>{t('claims.accusedSentence', { ...by, count: list.length })}</p>
      <CountList
        label={t('claims.accusedGroups')}
        none={t('claims.none')}
        rows={GROUPS.map((group) => ({
          key: group,
          label: t(`claims.accused.${group}`),
          what: t(`claims.accusedWhat.${group}`),
          figure: accusations[group],
        }))}
      />
      <NotHeard />
      <ShortList label={t('claims.accusedList')} items={list} keyOf={({ mark }) => mark}>
        {(accusation) => <AccusationRow accusation={accusation} />}
      </ShortList>
      <HowCounted
        sentence={t('claims.accusedHow')}
        source={t('claims.accusedSource')}
        basis={{ ...count.basis, marks: list.length }}
      />
    </PanelSection>
  );
}

/** Those accused without a reply in the text; each name opens the claims that accuse them. */
function NotHeard() {
  const { account, sourceById } = usePanelData();
  const { list, notHeard } = account.accusations;
  const unheard = list.filter(({ reply }) => reply !== null && UNHEARD.has(reply));
  const people = notHeard.flatMap((id) => {
    const name = sourceById.get(id)?.name;
    const marks = unheard.filter(({ accused }) => accused.includes(id)).map(({ mark }) => mark);
    return name === undefined ? [] : [{ id, name, marks }];
  });
  if (people.length === 0) return null;
  const parts = new Intl.ListFormat(messages.locale, { type: 'conjunction' }).formatToParts(
    people.map((_, i) => String(i)),
  );
  const names = parts.map((part, i) => {
    const person = part.type === 'element' ? people[Number(part.value)] : undefined;
    if (!person) return part.value;
    const { name, marks } = person;
    return (
      <button
        key={i}
        type="button"
        className={styles.name}
        aria-label={t('claims.notHeardShow', { name, count: marks.length })}
        onClick={() => openPassages(t('claims.notHeardWhat', { name }), marks)}
      >
        {name}
      </button>
    );
  });
  return (
    <p className={styles.sentence}>
      {t('claims.notHeard')} {names}
    </p>
  );
}

function AccusationRow({ accusation }: { readonly accusation: Accusation }) {
  const { markById, sourceById, onOpenMark } = usePanelData();
  const { mark: id, accused, reply, replies, distance } = accusation;
  const mark = markById.get(id);
  const names = accused.flatMap((each) => sourceById.get(each)?.name ?? []);
  const words = mark ? wordsOf(mark) : '';
  const [first] = replies;
  const showReplies = () =>
    replies.length === 1 && first !== undefined
      ? onOpenMark(first)
      : openPassages(t('claims.replyPassages', { words }), replies);
  const facts = [
    names.length > 0 ? t('claims.accuses', { names: listNames(names) }) : t('claims.accusesOpen'),
    t(`claims.reply.${reply ?? 'unsaid'}`),
    ...(distance.value === null ? [] : [t('claims.distance', { distance: distance.value })]),
  ];
  return (
    <>
      <PassageLink id={id} />
      <p className={styles.fact}>
        {facts.join(' · ')}
        {replies.length > 0 && (
          <>
            {' '}
            <button
              type="button"
              className={styles.link}
              aria-label={t('claims.showReplyLabel', { count: replies.length, words })}
              onClick={showReplies}
            >
              {t('claims.showReply', { count: replies.length })}
            </button>
          </>
        )}
      </p>
    </>
  );
}
