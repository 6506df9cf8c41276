import type { ReactNode } from 'react';
import { goTo, placeToHash, type Place } from './navigation';

export interface PlaceLinkProps {
  readonly to: Place;
  /** The person is there now. */
  readonly isHere?: boolean;
  /** The person is in it: in an article of the library, say. */
  readonly isAround?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A real link to a place: it can be opened in a new tab, copied and bookmarked. */
export function PlaceLink({ to, isHere = false, isAround = false, className, children }: PlaceLinkProps) {
  return (
    <a
      href={`#${placeToHash(to)}`}
      className={className}
      {...(isHere ? { 'aria-current': 'page' as const } : isAround ? { 'aria-current': 'true' as const } : {})}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        goTo(to);
      }}
    >
      {children}
    </a>
  );
}
