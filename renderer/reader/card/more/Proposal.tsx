/** Something the text's own signs propose: it counts only once the reader takes it. */
import { Button } from '../../../ui';
import { t } from '../../../services/messages';

interface ProposalProps {
  /** What is proposed, and why. */
  readonly text: string;
  readonly onTake: () => void;
}

export function Proposal({ text, onTake }: ProposalProps) {
  return (
    <Button
      size="s"
      variant="quiet"
      className="more-proposal"
      onPress={({ target }) => {
        // Once taken, this goes: the field it stands under keeps the focus.
        target.closest('.more-field')?.querySelector<HTMLElement>('button, input')?.focus();
        onTake();
      }}
    >
      <span>{text}</span> <span className="more-take">{t('answers.take')}</span>
    </Button>
  );
}
