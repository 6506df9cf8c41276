/** Under which viewpoint the mark stands: one of the layer's, a new one by name, or that of whose it is. */
import { useId, useState } from 'react';
import type { ArticleView } from '../../../../shared/contract';
import type { Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { useSources, useViewpoints } from '../../../services/queries';
import { setNewViewpoint, setViewpoint } from '../../actions/answer-actions';
import { useSession } from '../../reader-context';
import { Picker, type PickerLine } from '../Picker';
import { LONGEST_NAME_CHARS } from '../questions/SourcePicker';
import { AnswerInWords, FieldFrame } from './FieldFrame';
import { PickField } from './PickField';
import { findViewpoints, isKnownViewpoint, standingOf, type Standing } from './viewpoint';

interface ViewpointAnswerProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly readOnly: boolean;
}

/** In words; undefined: under none. */
export function standingName(standing: Standing): string | undefined {
  if (standing.from === 'nobody') return undefined;
  const { name } = standing.viewpoint;
  return standing.from === 'mark' ? name : t('answers.viewpointFrom', { source: standing.source.name, name });
}

export function ViewpointAnswer({ article, mark, readOnly }: ViewpointAnswerProps) {
  const session = useSession();
  const buttonId = useId();
  const [isOpen, setOpen] = useState(false);
  const viewpoints = useViewpoints(article.id).data ?? [];
  const sources = useSources(article.id).data ?? [];
  const answer = standingName(standingOf(mark, sources, viewpoints));
  const label = t('answers.viewpoint');
  if (readOnly) return <AnswerInWords label={label} answer={answer} />;

  const linesFor = (typed: string): readonly PickerLine[] => {
    const name = typed.trim();
    return [
      ...findViewpoints(viewpoints, typed).map((viewpoint) => ({
        id: viewpoint.id,
        text: viewpoint.name,
        run: () => void setViewpoint(session, mark, viewpoint),
        isCurrent: viewpoint.id === mark.viewpoint,
      })),
      ...(name !== '' && !isKnownViewpoint(viewpoints, name)
        ? [
            {
              id: 'new',
              text: t('answers.viewpointNew', { name }),
              run: () => void setNewViewpoint(session, mark, name),
            },
          ]
        : []),
      ...(mark.viewpoint !== null && name === ''
        ? [{ id: 'take-back', text: t('answers.viewpointBack'), run: () => void setViewpoint(session, mark, null) }]
        : []),
    ];
  };

  return (
    <FieldFrame label={label}>
      {(labelId) => (
        <PickField {...{ label, labelId, answer, buttonId, isOpen }} onOpenChange={setOpen}>
          <Picker
            label={label}
            listLabel={t('answers.viewpointList')}
            placeholder={t('answers.viewpointField')}
            mostChars={LONGEST_NAME_CHARS}
            linesFor={linesFor}
            empty={t('answers.viewpointNone')}
            onDone={() => setOpen(false)}
          />
        </PickField>
      )}
    </FieldFrame>
  );
}
