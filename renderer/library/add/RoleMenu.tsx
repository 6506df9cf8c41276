/** The menu of what a block can be; one for the whole list, at the block it is about. */
import type { RefObject } from 'react';
import { BlockRole } from '../../../shared/model';
import { t } from '../../services/messages';
import { MenuItem, MenuSection } from '../../ui';
import { AnchoredMenu } from '../AnchoredMenu';
import { ROLE_KEYS } from './role-keys';

export interface RoleMenuProps {
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** What the block is now; null: the menu is closed. */
  readonly role: BlockRole | null;
  readonly onRole: (role: BlockRole) => void;
  /** The block may have a picture; absent: it may not. */
  readonly picture?:
    { readonly isThere: boolean; readonly onPut: () => void; readonly onTakeOut: () => void } | undefined;
  readonly onCorrect: () => void;
  readonly onJoin: () => void;
  readonly onClose: () => void;
}

export function RoleMenu({ triggerRef, role, onRole, picture, onCorrect, onJoin, onClose }: RoleMenuProps) {
  return (
    <AnchoredMenu
      label={t('review.rolesTitle')}
      triggerRef={triggerRef}
      isOpen={role !== null}
      chosen={role}
      onClose={onClose}
      onAction={(key) => {
        const chosen = BlockRole.safeParse(key);
        if (chosen.success) onRole(chosen.data);
        if (key === 'correct') onCorrect();
        if (key === 'join') onJoin();
        if (key === 'picture.put') picture?.onPut();
        if (key === 'picture.takeOut') picture?.onTakeOut();
      }}
    >
      <MenuSection title={t('review.rolesTitle')}>
        {ROLE_KEYS.map((entry) => (
          <MenuItem key={entry.role} id={entry.role} text={t(`role.${entry.role}`)} keys={entry.key.toUpperCase()} />
        ))}
      </MenuSection>
      <MenuSection title={t('recut.title')}>
        <MenuItem id="correct" text={t('recut.correct')} keys={t('recut.correctKey')} />
        <MenuItem id="join" text={t('recut.join')} keys={t('recut.joinKey')} />
      </MenuSection>
      {picture ? (
        <MenuSection title={t('role.image')}>
          <MenuItem id="picture.put" text={t('picture.put')} />
          {picture.isThere ? <MenuItem id="picture.takeOut" text={t('picture.takeOut')} /> : null}
        </MenuSection>
      ) : null}
    </AnchoredMenu>
  );
}
