/** Beside the kinds, where words of the text were corrected when it was added: how many, and each with what it was. */
import { useMemo, useState } from 'react';
import type { ArticleView } from '../../shared/contract';
import { correctionsIn } from '../../shared/text';
import { t } from '../services/messages';
import { Button, Popover } from '../ui';
import { goToWords } from './actions/move-actions';
import { useSession } from './reader-context';
import { placeName } from './speech';

export function CorrectionsNotice({ article }: { readonly article: ArticleView }) {
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const { blocks } = article.version;
  const corrections = useMemo(() => correctionsIn(blocks), [blocks]);
  if (corrections.length === 0) return null;
  const said = t('recut.corrections', { count: corrections.length });
  return (
    <Popover
      label={t('recut.listTitle')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button variant="quiet" size="s" className="legend-corrections">
          {said}
        </Button>
      }
    >
      <div className="corrections">
        <h2>{t('recut.listTitle')}</h2>
        <p>{t('recut.listHelp')}</p>
        <ul>
          {corrections.map(({ start, end, was, now }) => (
            <li key={start}>
              <button
                type="button"
                onClick={() => {
                  setIsOpen(false);
                  goToWords(session, { start, end });
                }}
              >
                {t('recut.at', { place: placeName(article, start), was, now })}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}
