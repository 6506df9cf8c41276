/** Two versions of a text side by side: which two, what changed in figures, and the text with its changes. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ArticleView, VersionSummary } from '../../shared/contract';
import type { ArticleId, VersionId } from '../../shared/model';
import { useCommands } from '../app/commands';
import { goTo } from '../app/navigation';
import { useMedia } from '../app/use-media';
import { PageTrouble, PageWaits, usePrinting, useWayBack } from '../paper';
import { t } from '../services/messages';
import { useArticle } from '../services/queries';
import { Button, EmptyState } from '../ui';
import { comparisonQuery, useVersions } from '../versions';
import { ChooseVersions } from './ChooseVersions';
import { CompareBar, type CompareLook } from './CompareBar';
import { ComparedText } from './ComparedText';
import { CompareSummary } from './CompareSummary';
import { layComparison } from './lay';
import { usePlaces } from './use-places';
import styles from './Compare.module.css';

/** From here on two columns of text are both still readable. */
const WIDE = '(min-width: 68rem)';

interface CompareScreenProps {
  readonly article: ArticleId;
  readonly from?: VersionId;
  readonly to?: VersionId;
}

export function CompareScreen({ article: id, from, to }: CompareScreenProps) {
  const article = useArticle(id);
  const versions = useVersions(id);
  const goBack = () => goTo({ screen: 'reader', article: id });
  useWayBack(goBack);
  const error = article.error ?? versions.error;
  if (error) return <PageTrouble error={error} />;
  if (!article.data || !versions.data) return <PageWaits text={t('compare.loading')} />;
  const pair = choosePair(versions.data, from, to);
  if (!pair)
    return (
      <div className={styles.one}>
        <EmptyState
          level={1}
          title={t('compare.one')}
          actions={
            <Button variant="primary" onPress={goBack}>
              {t('compare.toText')}
            </Button>
          }
        >
          {t('compare.oneHelp')}
        </EmptyState>
      </div>
    );
  return <Compared article={article.data} versions={versions.data} {...pair} onBack={goBack} />;
}

interface Pair {
  readonly from: VersionSummary;
  readonly to: VersionSummary;
}

/** The two that are asked for, else the newest and the one before; null: there are no two. */
export function choosePair(versions: readonly VersionSummary[], from?: string, to?: string): Pair | null {
  const find = (id: string | undefined) => versions.find((each) => each.id === id);
  const asked = { from: find(from), to: find(to) };
  if (asked.from && asked.to) return { from: asked.from, to: asked.to };
  const newest = versions.at(-1);
  const before = versions.at(-2);
  return newest && before ? { from: before, to: newest } : null;
}

interface ComparedProps extends Pair {
  readonly article: ArticleView;
  readonly versions: readonly VersionSummary[];
  readonly onBack: () => void;
}

function Compared({ article, versions, from, to, onBack }: ComparedProps) {
  const answer = useQuery(comparisonQuery(article.id, from.id, to.id));
  const comparison = answer.data?.comparison;
  const laid = useMemo(() => (comparison ? layComparison(comparison) : null), [comparison]);
  const [look, setLook] = useState<CompareLook>('sides');
  const isWide = useMedia(WIDE);
  const shown: CompareLook = isWide ? look : 'running';
  const places = usePlaces(laid?.places ?? [], `${from.id} ${to.id} ${shown}`);
  usePrinting(t('compare.printedTitle', { title: article.meta.title }));
  useCommands({
    'compare.next': () => places.step(1, true),
    'compare.previous': () => places.step(-1, true),
  });
  const choose = (next: { from: VersionId; to: VersionId }) =>
    goTo({ screen: 'compare', article: article.id, ...next }, true);
  return (
    <>
      <CompareBar
        total={laid?.places.length ?? 0}
        current={places.current}
        onStep={(by) => places.step(by, false)}
        look={isWide ? look : null}
        onLook={setLook}
        onBack={onBack}
      />
      <article className={styles.page} data-look={shown}>
        <header className={styles.head}>
          <p className={styles.kicker}>{t('compare.title')}</p>
          <h1 className={styles.title} lang={article.meta.language ?? undefined}>
            {article.meta.title}
          </h1>
          <ChooseVersions versions={versions} from={from} to={to} onChoose={choose} />
        </header>
        {answer.error ? <PageTrouble error={answer.error} /> : null}
        {comparison && laid ? (
          <>
            <CompareSummary
              {...{ comparison, from, to }}
              places={laid.places}
              language={article.meta.language}
              onJump={(facet) => places.jump(facet)}
            />
            <ComparedText
              key={`${from.id} ${to.id}`}
              parts={laid.parts}
              look={shown}
              language={article.meta.language}
              fromOrd={from.ord}
              toOrd={to.ord}
              textRef={places.ref}
              onGo={places.go}
            />
          </>
        ) : answer.error ? null : (
          <PageWaits text={t('compare.loading')} />
        )}
      </article>
    </>
  );
}
