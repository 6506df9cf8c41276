/** One of the people and papers of this article by a few letters, a new one, or the article's own voice. */
import type { BaseKind, Mark, Source } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { useSession } from '../../reader-context';
import { Picker, type PickerLine } from '../Picker';
import { assign, assignNew, giveToArticle, takeSourceBack } from './answer-actions';
import { isKnownName, proposeSources, voiceOf } from './answers';

/** Longest name that the core takes. */
export const LONGEST_NAME_CHARS = 200;

interface SourcePickerProps {
  readonly mark: Mark;
  readonly kind: BaseKind;
  readonly question: string;
  readonly sources: readonly Source[];
  readonly onDone: () => void;
}

export function SourcePicker({ mark, kind, question, sources, onDone }: SourcePickerProps) {
  const session = useSession();
  const voice = voiceOf(kind, mark);

  /** Best first: who fits, then a new one, then the way out. */
  const linesFor = (typed: string): readonly PickerLine[] => {
    const name = typed.trim();
    const ownVoice = t('people.ownVoice');
    const fitsOwnVoice = ownVoice.toLocaleLowerCase().includes(name.toLocaleLowerCase());
    return [
      ...(kind !== 'quote' && fitsOwnVoice
        ? [
            {
              id: 'own-voice',
              text: ownVoice,
              run: () => void giveToArticle(session, mark, kind, question),
              isCurrent: voice.who === 'article',
            },
          ]
        : []),
      ...proposeSources(sources, typed).map((source) => ({
        id: source.id,
        text: source.name,
        run: () => void assign(session, mark, source, question),
        isCurrent: source.id === mark.source,
      })),
      ...(name !== '' && !isKnownName(sources, name)
        ? [{ id: 'new', text: t('people.addNew', { name }), run: () => void assignNew(session, mark, name, question) }]
        : []),
      ...(voice.who !== 'unsaid' && name === ''
        ? [
            {
              id: 'take-back',
              text: t('people.takeBack'),
              run: () => void takeSourceBack(session, mark, kind, question),
            },
          ]
        : []),
    ];
  };

  return (
    <Picker
      label={question}
      listLabel={t('people.nameList')}
      placeholder={t('people.nameField')}
      mostChars={LONGEST_NAME_CHARS}
      linesFor={linesFor}
      empty={t('people.noneYet')}
      onDone={onDone}
    />
  );
}

/** Whose it is, in words; undefined: not said. */
export function voiceName(mark: Mark, kind: BaseKind, sources: readonly Source[]): string | undefined {
  const voice = voiceOf(kind, mark);
  if (voice.who === 'source') {
    const source = sources.find(({ id }) => id === voice.source);
    return source?.affiliation ? `${source.name}, ${source.affiliation}` : source?.name;
  }
  if (voice.who === 'unsaid') return undefined;
  return t(voice.who === 'article' ? 'people.ownVoice' : 'people.someone');
}
