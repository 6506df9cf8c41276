/** Whose page the list of people shows: kept outside it, so that it stands as it was when the panel is shown again. */
import { create } from 'zustand';
import type { ArticleId, SourceId } from '../../../shared/model';
import { hideMentions, useMentionsView } from './mentions-view';
import { setPanelTab } from '../panel-state';

interface PeopleView {
  /** The article that the page belongs to. */
  readonly article: ArticleId | null;
  /** Null: the list. */
  readonly person: SourceId | null;
  /** Takes the focus when the list is shown again; who gives it takes this back. */
  readonly backAt: SourceId | null;
}

export const usePeopleView = create<PeopleView>(() => ({ article: null, person: null, backAt: null }));

export function openPerson(article: ArticleId, person: SourceId): void {
  setPanelTab('people');
  const { shown } = useMentionsView.getState();
  if (shown && shown.person !== person) hideMentions();
  usePeopleView.setState({ article, person, backAt: null });
}

/** Back to the list, to the person's own line in it. */
export const closePerson = (): void => usePeopleView.setState(({ person }) => ({ person: null, backAt: person }));

/** The focus is back in the list. */
export const arriveInList = (): void => usePeopleView.setState({ backAt: null });
