/** The marks that lead to this one: seen from the other end, and the way there. */
import type { ArticleView } from '../../../../shared/contract';
import type { Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { goToMark } from '../../actions/move-actions';
import { quotePieces } from '../../logic/excerpt';
import { useSession } from '../../reader-context';
import { kindNameIn } from '../../speech';
import { LinkChip } from './LinkChip';
import { leadingTo } from './links';
import './more.css';

interface LeadsHereProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly mark: Mark;
}

/** Words of a passage on its chip. */
const CHIP_CHARS = 44;

export function LeadsHere({ article, marks, mark }: LeadsHereProps) {
  const session = useSession();
  const leading = leadingTo(mark, marks);
  if (leading.length === 0) return null;
  return (
    <ul role="list" aria-label={t('answers.leadsLabel')} className="leads-here">
      {leading.map(({ rel, from }) => {
        const words = quotePieces(article.version.text, from.ranges, CHIP_CHARS);
        return (
          <LinkChip
            key={`${rel} ${from.id}`}
            before={t(`answers.leads.${rel}`)}
            text={`“${words}”`}
            go={{
              label: t('answers.openPassage', { kind: kindNameIn(article, from.kind), words }),
              run: () => goToMark(session, from.id),
            }}
          />
        );
      })}
    </ul>
  );
}
