/** What stands behind the claims, whose they are, who is accused and what became of the reply. Pure. */
import { quoteWords } from '../words';
import { isSome, rowsOnly, words as said, type AnswerPart, type Telling } from './shape';

/** Of a claim in a table so much is quoted. */
const CLAIM_CHARS = 120;

/** Tables and sentences about the claims; one sentence where none is marked. */
export function claimsParts(telling: Telling): AnswerPart[] {
  const { account, say, by, t } = telling;
  const { claims } = account;
  if (!claims.count.value) return [said('none', t('report.claimsNone'))];
  const shown = claims.byBacking.filter((row) => row.backing === 'none' || isSome(row));
  return [
    {
      type: 'table',
      key: 'backing',
      caption: t('claims.backingCaption'),
      columns: [t('claims.backingColumn'), t('claims.countColumn')],
      groups: rowsOnly(
        shown.map(({ backing, count }) => ({
          key: backing ?? '',
          head: backing === null ? t('people.notAnswered') : t(`people.backing.${backing}`),
          cells: [say.sayCount(count)],
          marks: count.marks,
        })),
      ),
      basis: claims.count.basis,
    },
    {
      type: 'table',
      key: 'whose',
      caption: t('claims.whoseTitle'),
      columns: [t('report.asPutDown', by), t('claims.countColumn')],
      groups: rowsOnly([
        ...claims.byWhose.filter(isSome).map(({ whose, count }) => ({
          key: `whose ${whose}`,
          head: whose === null ? t('report.whoseUnsaid') : t(`claims.whose.${whose}`),
          cells: [say.sayCount(count)],
          marks: count.marks,
        })),
        ...claims.byCheckable.filter(isSome).map(({ checkable, count }) => ({
          key: `checkable ${checkable}`,
          head: checkable === null ? t('report.checkableUnsaid') : t(`claims.checkable.${checkable}`),
          cells: [say.sayCount(count)],
          marks: count.marks,
        })),
        {
          key: 'checked',
          head: t('report.checked', by),
          cells: [say.sayCount(claims.checked)],
          marks: claims.checked.marks,
        },
      ]),
      basis: claims.count.basis,
    },
    ...accusations(telling),
  ];
}

const FATES = ['withReply', 'tried', 'withoutReply', 'notSaid'] as const;

function accusations({ account, markById, nameOf, speakers, say, by, t }: Telling): AnswerPart[] {
  const { accusations: all } = account;
  if (!all.count.value) return [said('accusedNone', t('report.accusedNone'))];
  return [
    {
      type: 'table',
      key: 'accused',
      caption: t('claims.accusedGroups'),
      columns: [t('report.reply'), t('claims.countColumn')],
      groups: rowsOnly(
        FATES.map((fate) => ({
          key: fate,
          head: t(`claims.accused.${fate}`),
          cells: [say.sayCount(all[fate])],
          marks: all[fate].marks,
        })),
      ),
      basis: all.count.basis,
    },
    {
      type: 'table',
      key: 'accusations',
      caption: t('claims.accusedList'),
      columns: [t('report.claim'), t('answers.accuses'), t('report.reply'), t('report.replyWhere')],
      groups: rowsOnly(
        all.list.map(({ mark, accused, reply, replies, distance }) => ({
          key: mark,
          head: `${nameOf(mark)} ${t('report.inQuotes', { words: quoteWords(markById.get(mark)?.ranges ?? [], CLAIM_CHARS) })}`,
          cells: [
            accused.length === 0 ? t('report.notSaid') : speakers(accused),
            reply === null ? t('report.notSaid') : t(`people.reply.${reply}`),
            distance.value === null
              ? t('measureReason.noReply')
              : { words: t('report.distance', { distance: distance.value }), marks: replies },
          ],
        })),
      ),
      basis: all.count.basis,
    },
    ...(all.notHeard.length > 0
      ? [said('notHeard', t('report.notHeard', { ...by, names: speakers(all.notHeard) }))]
      : []),
  ];
}
