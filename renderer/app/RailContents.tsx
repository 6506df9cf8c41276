import type { ReactNode } from 'react';
import { t } from '../services/messages';
import { useArticles } from '../services/queries';
import { classNames } from '../ui';
import { usePlace, type Place } from './navigation';
import { PlaceLink } from './PlaceLink';
import { recentArticles } from './recent';
import styles from './Rail.module.css';

/** Places, recent articles, and the foot: in the rail, and in the menu of a narrow window. */
export function RailContents({ foot }: { readonly foot?: ReactNode }) {
  const place = usePlace((state) => state.place);
  const articles = useArticles(false).data ?? [];
  const recent = recentArticles(articles);
  const inLibrary = place.screen !== 'settings' && place.screen !== 'help';
  return (
    <>
      <ul role="list" className={styles.places}>
        <li>
          <PlaceLink
            to={{ screen: 'library' }}
            isHere={place.screen === 'library'}
            isAround={inLibrary}
            className={styles.place}
          >
            <span>{t('place.library')}</span>
            {articles.length > 0 ? (
              <span className={styles.count}>
                <span aria-hidden>{articles.length}</span>
                <HiddenCount count={articles.length} />
              </span>
            ) : null}
          </PlaceLink>
        </li>
      </ul>
      {recent.length > 0 ? (
        <>
          <h2 className={styles.heading} id="recent-heading">
            {t('shell.recent')}
          </h2>
          <ul role="list" className={styles.recent} aria-labelledby="recent-heading">
            {recent.map((article) => {
              const to: Place = { screen: 'reader', article: article.id };
              const isHere = place.screen === 'reader' && place.article === article.id;
              return (
                <li key={article.id}>
                  <PlaceLink to={to} isHere={isHere} className={styles.article}>
                    <span className={styles.title} lang={article.meta.language ?? undefined}>
                      <bdi>{article.meta.title}</bdi>
                    </span>
                    <span className={styles.line}>
                      {t('shell.recentOutlet', { outlet: article.meta.outlet ?? t('common.notStated') })}{' '}
                      <span className={styles.marks}>{t('shell.recentMarks', { marks: article.marks })}</span>
                    </span>
                  </PlaceLink>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      <div className={styles.foot}>
        <FootLink screen="settings" here={place.screen} />
        <FootLink screen="help" here={place.screen} />
        {foot}
      </div>
    </>
  );
}

function FootLink({ screen, here }: { readonly screen: 'settings' | 'help'; readonly here: Place['screen'] }) {
  const isHere = here === screen;
  return (
    <PlaceLink to={{ screen }} isHere={isHere} className={classNames(styles.footLink, isHere && styles.footHere)}>
      {t(`place.${screen}`)}
    </PlaceLink>
  );
}

const HiddenCount = ({ count }: { readonly count: number }) => (
  <span className={styles.hidden}>{t('shell.articles', { count })}</span>
);
