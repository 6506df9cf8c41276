/** The button over the text that leads to its versions. */
import { FilePlus2, GitCompare, Globe, History, ListChecks, PencilLine } from 'lucide-react';
import type { ArticleView } from '../../shared/contract';
import { runCommand, useCommands, useShownKeys } from '../app/commands';
import { goTo } from '../app/navigation';
import { startRecut } from '../library/add/flow';
import { messages, t } from '../services/messages';
import { Button, Menu, MenuItem, VisuallyHidden } from '../ui';
import { openAddVersion, openGetAgain } from './face';
import { useVersions } from './version-queries';
import styles from './Versions.module.css';

export function VersionsMenu({ article }: { readonly article: ArticleView }) {
  const count = useVersions(article.id).data?.length ?? article.version.ord;
  const keysFor = useShownKeys();
  const isInUse = article.trashedAt === null;
  const add = { run: () => openAddVersion(article.id), enabled: isInUse };
  const { address } = article.meta;
  const again = {
    run: () => openGetAgain(article.id),
    enabled: isInUse && address !== null && /^https?:/i.test(address),
  };
  const compare = { run: () => goTo({ screen: 'compare', article: article.id }), enabled: count > 1 };
  const recut = {
    run: () => {
      startRecut(article);
      goTo({ screen: 'add' });
    },
    enabled: isInUse,
  };
  useCommands({ 'versions.recut': recut, 'versions.add': add, 'versions.again': again, 'versions.compare': compare });
  return (
    <Menu
      label={t('versions.button')}
      onAction={(key) => {
        if (key === 'add') add.run();
        if (key === 'again') again.run();
        if (key === 'recut') recut.run();
        if (key === 'review') runCommand('versions.review');
        if (key === 'compare') compare.run();
      }}
      trigger={
        <Button variant="quiet" icon={<History aria-hidden />}>
          <span className="tool-text" aria-hidden="true">
            {t('versions.button')}
          </span>
          <span className={styles.count} aria-hidden="true">
            {new Intl.NumberFormat(messages.locale).format(count)}
          </span>
          <VisuallyHidden>{t('versions.buttonLabel', { count })}</VisuallyHidden>
        </Button>
      }
    >
      <MenuItem
        id="add"
        text={t('versions.add')}
        icon={<FilePlus2 />}
        keys={keysFor('versions.add')}
        isDisabled={!isInUse}
      />
      <MenuItem
        id="compare"
        text={t('compare.open')}
        icon={<GitCompare />}
        keys={keysFor('versions.compare')}
        isDisabled={!compare.enabled}
      />
      <MenuItem
        id="recut"
        text={t('recut.command')}
        icon={<PencilLine />}
        keys={keysFor('versions.recut')}
        isDisabled={!isInUse}
      />
      {again.enabled ? (
        <MenuItem id="again" text={t('web.again')} icon={<Globe />} keys={keysFor('versions.again')} />
      ) : null}
      {article.version.ord > 1 ? (
        <MenuItem id="review" text={t('review.open')} icon={<ListChecks />} keys={keysFor('versions.review')} />
      ) : null}
    </Menu>
  );
}
