/** Whom a claim accuses: several people, each taken out by itself. */
import { useState } from 'react';
import { Plus } from 'lucide-react';
import { DialogTrigger, Popover } from 'react-aria-components';
import type { ArticleView } from '../../../../shared/contract';
import type { Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { useSources } from '../../../services/queries';
import { Button } from '../../../ui';
import { accuse, accuseNew, unlink } from '../../actions/answer-actions';
import { useSession } from '../../reader-context';
import { Picker, type PickerLine } from '../Picker';
import { isKnownName, proposeSources } from '../questions/answers';
import { LONGEST_NAME_CHARS } from '../questions/SourcePicker';
import { FieldFrame } from './FieldFrame';
import { LinkChip } from './LinkChip';
import { accusedBy } from './links';

interface AccusedAnswerProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly readOnly: boolean;
}

export function AccusedAnswer({ article, mark, readOnly }: AccusedAnswerProps) {
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const sources = useSources(article.id).data ?? [];
  const accused = accusedBy(mark, sources);
  const label = t('answers.accuses');
  if (readOnly && accused.length === 0) return null;

  const linesFor = (typed: string): readonly PickerLine[] => {
    const name = typed.trim();
    const others = proposeSources(sources, typed).filter(({ id }) => !accused.some(({ source }) => source.id === id));
    return [
      ...others.map((source) => ({
        id: source.id,
        text: source.name,
        run: () => void accuse(session, mark, source),
      })),
      ...(name !== '' && !isKnownName(sources, name)
        ? [{ id: 'new', text: t('people.addNew', { name }), run: () => void accuseNew(session, mark, name) }]
        : []),
    ];
  };

  return (
    <FieldFrame label={label}>
      {() => (
        <div className="more-links">
          {accused.length > 0 && (
            <ul role="list" aria-label={label} className="more-chips">
              {accused.map(({ link, source }) => (
                <LinkChip
                  key={source.id}
                  text={source.name}
                  {...(readOnly ? {} : { onRemove: () => void unlink(session, mark, link, source.name) })}
                />
              ))}
            </ul>
          )}
          {!readOnly && (
            <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
              <Button size="s" variant="quiet" className="more-add" icon={<Plus aria-hidden />}>
                {t('answers.accusesAdd')}
              </Button>
              <Popover placement="top start" aria-label={label} className="reader-menu-popover question-popover">
                <Picker
                  label={label}
                  listLabel={t('people.nameList')}
                  placeholder={t('people.nameField')}
                  mostChars={LONGEST_NAME_CHARS}
                  linesFor={linesFor}
                  empty={t('people.noneYet')}
                  onDone={() => setOpen(false)}
                />
              </Popover>
            </DialogTrigger>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
