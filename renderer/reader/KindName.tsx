/** A kind of this article as it is told apart everywhere: its key, its name in its hue with its own line. */
import type { ArticleView } from '../../shared/contract';
import type { KindCode } from '../../shared/model';
import { Kbd, KindLabel } from '../ui';
import { kindNameIn } from './speech';

interface KindNameProps {
  readonly article: Pick<ArticleView, 'kinds'>;
  readonly code: KindCode;
  readonly showKey?: boolean;
}

/** What colours and lines follow: the kind itself, or for an added kind its base. */
export function lookOf(article: Pick<ArticleView, 'kinds'>, code: KindCode): string {
  return article.kinds.find((k) => k.code === code)?.base ?? code;
}

export function KindName({ article, code, showKey = false }: KindNameProps) {
  const letter = article.kinds.find((k) => k.code === code)?.letter;
  return (
    <span className="kind-name">
      {showKey && letter !== undefined && (
        <span aria-hidden="true">
          <Kbd>{letter}</Kbd>
        </span>
      )}
      <KindLabel kind={lookOf(article, code)} name={kindNameIn(article, code)} />
    </span>
  );
}
