/** Whose words these are: somebody new, or another spelling of somebody who is there already. */
import { ListBox, ListBoxItem } from 'react-aria-components';
import { t } from '../services/messages';
import { useSources } from '../services/queries';
import { Dialog } from '../ui';
import { putDownNew, putDownSpelling } from './actions/person-actions';
import { proposeSources } from './card/questions/answers';
import { useReaderState, useSession } from './reader-context';
import { set } from './state';

const NEW = 'new';

export function PutDownDialog() {
  const words = useReaderState((s) => s.puttingDown);
  return words === null ? null : <OpenDialog words={words} />;
}

function OpenDialog({ words }: { readonly words: string }) {
  const session = useSession();
  const sources = useSources(session.article.id).data ?? [];
  // Who goes by some of these words comes first.
  const alike = new Set(words.split(' ').flatMap((word) => (word.length > 2 ? proposeSources(sources, word) : [])));
  const inOrder = [...alike, ...sources.filter((source) => !alike.has(source))];
  const close = () => {
    session.change(set('puttingDown', null));
    session.engine?.focus();
  };
  const take = (key: unknown) => {
    const source = sources.find(({ id }) => id === key);
    session.change(set('puttingDown', null));
    void (source ? putDownSpelling(session, source, words) : putDownNew(session, words));
  };
  return (
    <Dialog title={t('people.putDownTitle', { words })} isOpen onClose={close} closeLabel={t('people.close')} size="s">
      <ListBox aria-label={t('people.putDownList')} className="reader-menu put-down" autoFocus="first" onAction={take}>
        <ListBoxItem id={NEW} textValue={t('people.putDownNew')} className="reader-menu-item">
          {t('people.putDownNew')}
        </ListBoxItem>
        {inOrder.map((source) => (
          <ListBoxItem key={source.id} id={source.id} textValue={source.name} className="reader-menu-item">
            {t('people.putDownAs', { name: source.name })}
          </ListBoxItem>
        ))}
      </ListBox>
    </Dialog>
  );
}
