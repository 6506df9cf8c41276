import { DEFAULT_SETTINGS } from '../../shared/model';
import { messages, t } from '../services/messages';
import { useSettings } from '../services/queries';
import { Dialog, Kbd } from '../ui';
import { commandTable, cursorKeys, keysFor, keysOf, showCombo, type Command } from './commands';
import { goTo } from './navigation';
import { useOverlays } from './overlays';
import styles from './KeysDialog.module.css';

const GROUPS: readonly Command['group'][] = ['marking', 'moving', 'view', 'blocks', 'compare', 'library', 'app'];

/** All keys, from the one table: as they are set now. */
export function KeysDialog() {
  const { shown, close } = useOverlays();
  const settings = useSettings().data ?? DEFAULT_SETTINGS;
  const intro = messages.parts<React.ReactNode>(settings.singleKeys ? 'keys.intro' : 'keys.introOff', {
    link: (children) => (
      <a
        key="settings"
        href="#/settings"
        onClick={(event) => {
          event.preventDefault();
          close();
          goTo({ screen: 'settings' });
        }}
      >
        {children}
      </a>
    ),
  });
  return (
    <Dialog title={t('keys.title')} isOpen={shown === 'keys'} onClose={close} closeLabel={t('common.close')} size="l">
      <p className={styles.intro}>{intro}</p>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <KeyTable key={group} title={t(`keys.group.${group}`)}>
            {commandTable
              .filter((command) => command.group === group)
              .map((command) => (
                <Row key={command.id} title={t(command.title)} keys={keysOf(command, settings)} />
              ))}
          </KeyTable>
        ))}
        <KeyTable title={t('keys.group.cursor')} intro={t('keys.cursorIntro')}>
          {cursorKeys.map((keys) => {
            const { back, on } = keysFor(keys);
            const isUsable = (key: string) => settings.singleKeys || key.length > 1;
            return (
              <Row
                key={keys.title}
                title={t(keys.title)}
                keys={[...back.filter(isUsable).slice(0, 1), ...on.filter(isUsable).slice(0, 1)]}
              />
            );
          })}
        </KeyTable>
      </div>
    </Dialog>
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly intro?: string;
  readonly children: React.ReactNode;
}

function KeyTable({ title, intro, children }: KeyTableProps) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      {intro ? <p className={styles.intro}>{intro}</p> : null}
      <dl className={styles.list}>{children}</dl>
    </section>
  );
}

function Row({ title, keys }: { readonly title: string; readonly keys: readonly string[] }) {
  return (
    <div className={styles.row}>
      <dt>{title}</dt>
      <dd className={styles.keys}>
        {keys.length === 0 ? t('keys.none') : null}
        {keys.map((key) => (
          <Kbd key={key}>{showCombo(key)}</Kbd>
        ))}
      </dd>
    </div>
  );
}
