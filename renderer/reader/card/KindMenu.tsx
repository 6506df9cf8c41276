/** The mark's kind, and the menu that changes it: by letter, arrow keys or pointer. */
import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ArticleView } from '../../../shared/contract';
import type { KindCode, Mark } from '../../../shared/model';
import { t } from '../../services/messages';
import { changeKind } from '../actions/mark-actions';
import { KindName, lookOf } from '../KindName';
import { useReaderState, useSession } from '../reader-context';
import { kindNameIn } from '../speech';
import { set } from '../state';

interface KindMenuProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly readOnly: boolean;
}

export function KindMenu({ article, mark, readOnly }: KindMenuProps) {
  const session = useSession();
  const isOpen = useReaderState((s) => s.kindMenuOpen);

  const choose = (code: KindCode) => void changeKind(session, mark, code);
  /** The letters and numbers that mark also choose here. */
  const chooseByKey = (key: string): boolean => {
    const chosen = article.kinds.find((k, i) => k.letter.toLowerCase() === key.toLowerCase() || i === Number(key) - 1);
    if (chosen) choose(chosen.code);
    return chosen !== undefined;
  };

  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={(open) => session.change(set('kindMenuOpen', open))}>
      <Button
        className="kind-trigger"
        data-kind={lookOf(article, mark.kind)}
        isDisabled={readOnly}
        aria-label={t('reader.cardChangeKind', { kind: kindNameIn(article, mark.kind) })}
      >
        <KindName article={article} code={mark.kind} />
        {!readOnly && <ChevronDown aria-hidden />}
      </Button>
      <Popover placement="top start" className="reader-menu-popover">
        <div
          onKeyDownCapture={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey || !chooseByKey(event.key)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <Menu
            aria-label={t('reader.kindMenuLabel')}
            className="reader-menu"
            onAction={(code) => choose(String(code))}
          >
            {article.kinds.map(({ code }) => (
              <MenuItem
                key={code}
                id={code}
                className="reader-menu-item"
                textValue={kindNameIn(article, code)}
                aria-current={code === mark.kind ? 'true' : undefined}
              >
                <KindName article={article} code={code} showKey />
              </MenuItem>
            ))}
          </Menu>
        </div>
      </Popover>
    </MenuTrigger>
  );
}
