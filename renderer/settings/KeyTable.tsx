import { useState } from 'react';
import { Disclosure, DisclosurePanel, Heading, Button as AriaButton } from 'react-aria-components';
import { ChevronRight, RotateCcw } from 'lucide-react';
import type { Settings } from '../../shared/model';
import { showCombo, singleKeysOf, commandTable, type Command } from '../app/commands';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { updateSettings } from '../services/settings';
import { Button, IconButton, Kbd, VisuallyHidden } from '../ui';
import { decideKey, withKey, withoutKey } from './key-choice';
import styles from './KeyTable.module.css';

const GROUPS: readonly Command['group'][] = ['marking', 'moving', 'view', 'blocks', 'compare', 'library', 'app'];
/** Enter and Escape are what they are everywhere. */
const FIXED: ReadonlySet<string> = new Set(['library.open', 'mark.open', 'move.back']);

const changeable = (group: Command['group']): readonly Command[] =>
  commandTable.filter((command: Command) => command.group === group && command.single && !FIXED.has(command.id));

/** Which single key does what; each can be changed, taken away and set back. */
export function KeyTable({ settings }: { readonly settings: Settings }) {
  const [asking, setAsking] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ id: string; text: string } | null>(null);
  const ask = (command: Command) => {
    setProblem(null);
    setAsking(command.id);
    announce(t('settings.pressKeyAnnounce', { command: t(command.title) }));
  };
  const press = (command: Command, event: React.KeyboardEvent) => {
    const decision = decideKey(command, event.nativeEvent, settings);
    if (decision.kind === 'ignore') return;
    event.preventDefault();
    event.stopPropagation();
    if (decision.kind === 'problem') {
      setProblem({ id: command.id, text: decision.text });
      announce(decision.text, 'assertive');
      return;
    }
    setAsking(null);
    setProblem(null);
    if (decision.kind === 'cancel') return;
    updateSettings({ keymap: withKey(settings.keymap, command, decision.key) });
    const name = t(command.title);
    announce(
      decision.key === ''
        ? t('settings.keyCleared', { command: name })
        : t('settings.keySet', { command: name, key: showCombo(decision.key) }),
    );
  };
  const resetAll = () => {
    updateSettings({ keymap: {} });
    announce(t('settings.resetKeysDone'));
  };

  return (
    <Disclosure className={styles.disclosure ?? ''}>
      <Heading level={3} className={styles.summary ?? ''}>
        <AriaButton slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight aria-hidden />
          {t('settings.showKeys')}
        </AriaButton>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        <div className={styles.intro}>
          <p>{t('settings.keyTableHelp')}</p>
          <Button size="s" onPress={resetAll}>
            {t('settings.resetKeys')}
          </Button>
        </div>
        {GROUPS.map((group) => {
          const commands = changeable(group);
          if (commands.length === 0) return null;
          return (
            <section key={group} className={styles.group}>
              <h4 className={styles.heading}>{t(`keys.group.${group}`)}</h4>
              <ul role="list">
                {commands.map((command) => (
                  <KeyRow
                    key={command.id}
                    command={command}
                    settings={settings}
                    isAsking={asking === command.id}
                    problem={problem?.id === command.id ? problem.text : null}
                    onAsk={() => ask(command)}
                    onLeave={() => {
                      setAsking(null);
                      setProblem(null);
                    }}
                    onPress={(event) => press(command, event)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </DisclosurePanel>
    </Disclosure>
  );
}

interface KeyRowProps {
  readonly command: Command;
  readonly settings: Settings;
  readonly isAsking: boolean;
  readonly problem: string | null;
  readonly onAsk: () => void;
  readonly onLeave: () => void;
  readonly onPress: (event: React.KeyboardEvent) => void;
}

function KeyRow({ command, settings, isAsking, problem, onAsk, onLeave, onPress }: KeyRowProps) {
  const keys = singleKeysOf(command, settings).map((key) => showCombo(key));
  const name = t(command.title);
  const isOwn = settings.keymap[command.id] !== undefined;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.controls}>
        {isOwn ? (
          <IconButton
            label={t('settings.resetKey', { command: name })}
            onPress={() => updateSettings({ keymap: withoutKey(settings.keymap, command) })}
          >
            <RotateCcw aria-hidden />
          </IconButton>
        ) : null}
        <button
          type="button"
          className={styles.key}
          data-asking={isAsking || undefined}
          onClick={onAsk}
          onBlur={isAsking ? onLeave : undefined}
          onKeyDown={isAsking ? onPress : undefined}
        >
          <VisuallyHidden>{t('settings.changeKey', { command: name })} </VisuallyHidden>
          {isAsking
            ? t('settings.pressKey')
            : keys.length === 0
              ? t('keys.none')
              : keys.map((key) => <Kbd key={key}>{key}</Kbd>)}
        </button>
      </span>
      {isAsking ? <span className={styles.hint}>{problem ?? t('settings.pressKeyHelp')}</span> : null}
    </li>
  );
}
