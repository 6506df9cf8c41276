/** Which two versions are compared: each with when it was read, how it came and its words. */
import { ArrowLeftRight } from 'lucide-react';
import type { VersionSummary } from '../../shared/contract';
import type { VersionId } from '../../shared/model';
import { dateLocale, t } from '../services/messages';
import { IconButton, Select } from '../ui';
import styles from './Compare.module.css';

interface ChooseVersionsProps {
  readonly versions: readonly VersionSummary[];
  readonly from: VersionSummary;
  readonly to: VersionSummary;
  readonly onChoose: (pair: { from: VersionId; to: VersionId }) => void;
}

const sayWhen = (instant: string): string =>
  new Intl.DateTimeFormat(dateLocale, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(instant));

const sayDetail = ({ cause, words }: VersionSummary): string =>
  t('compare.detail', { cause: t(`compare.cause.${cause}`), words });

export function ChooseVersions({ versions, from, to, onChoose }: ChooseVersionsProps) {
  const choices = versions.map((version) => ({
    value: version.id,
    text: t('compare.version', { ord: version.ord, when: sayWhen(version.addedAt) }),
    detail: sayDetail(version),
  }));
  return (
    <>
      <div className={styles.choose}>
        <Select
          label={t('compare.from')}
          value={from.id}
          choices={choices}
          help={sayDetail(from)}
          onChange={(id) => onChoose({ from: id, to: to.id })}
        />
        <IconButton
          label={t('compare.swap')}
          onPress={() => onChoose({ from: to.id, to: from.id })}
          className={styles.swap}
        >
          <ArrowLeftRight aria-hidden />
        </IconButton>
        <Select
          label={t('compare.to')}
          value={to.id}
          choices={choices}
          help={sayDetail(to)}
          onChange={(id) => onChoose({ from: from.id, to: id })}
        />
      </div>
      <dl className={styles.printed}>
        {[
          { name: t('compare.from'), version: from },
          { name: t('compare.to'), version: to },
        ].map(({ name, version }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {t('compare.version', { ord: version.ord, when: sayWhen(version.addedAt) })} · {sayDetail(version)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
