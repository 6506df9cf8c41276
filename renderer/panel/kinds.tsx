/** Kinds as this article has them: name, letter and look. */
import type { ArticleView } from '../../shared/contract';
import type { KindCode } from '../../shared/model';
import { kindName } from '../services/messages';
import { KindBadge } from '../ui';

type HasKinds = Pick<ArticleView, 'kinds'>;

/** What colours and lines follow: the kind itself, or for an added kind its base. */
export const lookOfKind = ({ kinds }: HasKinds, code: KindCode): string =>
  kinds.find((kind) => kind.code === code)?.base ?? code;

export const nameOfKind = ({ kinds }: HasKinds, code: KindCode): string =>
  kindName(code, kinds.find((kind) => kind.code === code)?.name ?? null);

export const letterOfKind = ({ kinds }: HasKinds, code: KindCode): string =>
  kinds.find((kind) => kind.code === code)?.letter ?? code.charAt(0).toUpperCase();

/** The kind's letter in its square; its name must stand beside it. */
export function Badge({ article, kind }: { readonly article: HasKinds; readonly kind: KindCode }) {
  return <KindBadge kind={lookOfKind(article, kind)} letter={letterOfKind(article, kind)} />;
}
