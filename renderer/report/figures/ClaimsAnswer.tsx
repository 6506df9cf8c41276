/** What stands behind the claims, whose they are, who is accused and what became of the reply. */
import { speakerName } from '../../panel/figures/speaker-name';
import { t } from '../../services/messages';
import { gatherNames } from '../../../shared/report/numbering';
import { quoteWords } from '../../../shared/report/words';
import { useReport } from '../report-data';
import { Answer, FigureTable } from './FigureTable';
import { sayCount, sayList } from './say';

export function ClaimsAnswer() {
  const { account } = useReport();
  const { claims } = account;
  if (!claims.count.value)
    return (
      <Answer title={t('report.claims')}>
        <p>{t('report.claimsNone')}</p>
      </Answer>
    );
  const shown = claims.byBacking.filter(({ backing, count }) => backing === 'none' || (count.value ?? 0) > 0);
  const whose = claims.byWhose.filter(({ count }) => (count.value ?? 0) > 0);
  const checkable = claims.byCheckable.filter(({ count }) => (count.value ?? 0) > 0);
  return (
    <Answer title={t('report.claims')}>
      <FigureTable
        caption={t('claims.backingCaption')}
        columns={[t('claims.backingColumn'), t('claims.countColumn')]}
        rows={shown.map(({ backing, count }) => ({
          key: backing ?? '',
          head: backing === null ? t('people.notAnswered') : t(`people.backing.${backing}`),
          cells: [sayCount(count)],
          marks: count.marks,
        }))}
        basis={claims.count.basis}
      />
      <FigureTable
        caption={t('claims.whoseTitle')}
        columns={[t('report.asPutDown'), t('claims.countColumn')]}
        rows={[
          ...whose.map(({ whose: of, count }) => ({
            key: `whose ${of}`,
            head: of === null ? t('report.whoseUnsaid') : t(`claims.whose.${of}`),
            cells: [sayCount(count)],
            marks: count.marks,
          })),
          ...checkable.map(({ checkable: can, count }) => ({
            key: `checkable ${can}`,
            head: can === null ? t('report.checkableUnsaid') : t(`claims.checkable.${can}`),
            cells: [sayCount(count)],
            marks: count.marks,
          })),
          {
            key: 'checked',
            head: t('report.checked'),
            cells: [sayCount(claims.checked)],
            marks: claims.checked.marks,
          },
        ]}
      />
      <Accusations />
    </Answer>
  );
}

const FATES = ['withReply', 'tried', 'withoutReply', 'notSaid'] as const;

function Accusations() {
  const { account, sourceById, markById, nameOf, names } = useReport();
  const { accusations } = account;
  if (!accusations.count.value) return <p>{t('report.accusedNone')}</p>;
  const namesOf = (ids: readonly Parameters<typeof speakerName>[1][]) =>
    sayList(ids.map((id) => speakerName(sourceById, id)));
  return (
    <>
      <FigureTable
        caption={t('claims.accusedGroups')}
        columns={[t('report.reply'), t('claims.countColumn')]}
        rows={FATES.map((fate) => ({
          key: fate,
          head: t(`claims.accused.${fate}`),
          cells: [sayCount(accusations[fate])],
          marks: accusations[fate].marks,
        }))}
        basis={accusations.count.basis}
      />
      <FigureTable
        caption={t('claims.accusedList')}
        columns={[t('report.claim'), t('answers.accuses'), t('report.reply'), t('report.replyWhere')]}
        rows={accusations.list.map(({ mark, accused, reply, replies, distance }) => ({
          key: mark,
          head: `${nameOf(mark)} ${t('report.inQuotes', { words: quoteWords(markById.get(mark)?.ranges ?? [], 120) })}`,
          cells: [
            accused.length === 0 ? t('report.notSaid') : namesOf(accused),
            reply === null ? t('report.notSaid') : t(`people.reply.${reply}`),
            distance.value === null
              ? t('measureReason.noReply')
              : t('report.distance', { marks: gatherNames(replies, names).join(', '), distance: distance.value }),
          ],
        }))}
      />
      {accusations.notHeard.length > 0 && <p>{t('report.notHeard', { names: namesOf(accusations.notHeard) })}</p>}
    </>
  );
}
