import { Fragment, type ReactNode } from 'react';
import { CopyPath } from '../app/CopyPath';
import { useShownKeys, type CommandId } from '../app/commands';
import { PlaceLink } from '../app/PlaceLink';
import { messages, t } from '../services/messages';
import { useStatus } from '../services/queries';
import { Kbd, KindBadge, KindLabel } from '../ui';
import { BASE_KINDS } from '../../shared/model';
import type { MessageKey } from '../../shared/messages';
import styles from './Help.module.css';

const SECTIONS = ['kinds', 'marking', 'text', 'panel', 'data', 'access'] as const;

/** The letter of each of the four kinds, as the margin has it. */
const LETTERS = { claim: 'C', quote: 'Q', framing: 'F', opinion: 'O' } as const;

/** A short guide in plain words. The keys in it are the person's own. */
export function HelpScreen() {
  const rich = useRichText();
  const status = useStatus().data;
  return (
    <article className={styles.help}>
      <h1 className={styles.title}>{t('help.title')}</h1>
      <p className={styles.lead}>{t('help.intro')}</p>
      <nav aria-label={t('help.contents')} className={styles.contents}>
        <ul role="list">
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#help-${id}`} onClick={(event) => goToSection(event, id)}>
                {t(`help.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>

      <Section id="kinds">
        <p>{t('help.kindsIntro')}</p>
        <dl className={styles.kinds}>
          {BASE_KINDS.map((kind) => (
            <div key={kind} className={styles.kind}>
              <dt>
                <KindBadge kind={kind} letter={LETTERS[kind]} />
                <KindLabel kind={kind} name={t(`kind.${kind}`)} />
              </dt>
              <dd>
                {t(`help.${kind}.what`)}
                <span className={styles.example}>
                  <span data-kind={kind} className={styles.marked}>
                    {t(`help.${kind}.example`)}
                  </span>
                </span>
              </dd>
            </div>
          ))}
        </dl>
        <p>{t('help.kindsDoubt')}</p>
      </Section>

      <Section id="marking">
        <p>{rich('help.mouse')}</p>
        <p>{rich('help.keys')}</p>
        <p>{rich('help.pieces')}</p>
        <p>{rich('help.nothing')}</p>
        <p>{rich('help.undo')}</p>
      </Section>

      <Section id="text">
        <p>{t('help.textBody')}</p>
      </Section>

      <Section id="panel">
        <p>{t('help.panelSays')}</p>
        <p>{t('help.panelNot')}</p>
      </Section>

      <Section id="data">
        <p>{t('help.dataBody')}</p>
        {status ? <CopyPath path={status.dataFolder} /> : null}
      </Section>

      <Section id="access">
        <p>{rich('help.accessBody')}</p>
      </Section>
    </article>
  );
}

function Section({ id, children }: { readonly id: (typeof SECTIONS)[number]; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={`help-${id}`} className={styles.section}>
      <h2 id={`help-${id}`} tabIndex={-1} className={styles.heading}>
        {t(`help.${id}`)}
      </h2>
      {children}
    </section>
  );
}

/** The address's fragment names the place one is in, so a jump within the page moves focus instead. */
function goToSection(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  const heading = document.getElementById(`help-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

const KEYS: Record<string, CommandId> = {
  claim: 'mark.claim',
  quote: 'mark.quote',
  framing: 'mark.framing',
  opinion: 'mark.opinion',
  open: 'mark.open',
  piece: 'mark.addPiece',
  nothing: 'mark.looked',
  undo: 'app.undo',
  help: 'app.help',
};

/** Messages with bold words, keys and a link to Settings in them. */
function useRichText(): (key: MessageKey) => ReactNode {
  const shownKeys = useShownKeys();
  const tags: Record<string, (children: ReactNode[]) => ReactNode> = {
    b: (children) => <b>{children}</b>,
    link: (children) => <PlaceLink to={{ screen: 'settings' }}>{children}</PlaceLink>,
  };
  for (const [tag, id] of Object.entries(KEYS)) tags[tag] = () => <Kbd>{shownKeys(id) ?? t('keys.none')}</Kbd>;
  return (key) => messages.parts<ReactNode>(key, tags).map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
