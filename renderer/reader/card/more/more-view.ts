/** Whether "More" is unfolded: for as long as the window is open, on every card. */
import { create } from 'zustand';

export const useMoreView = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export const setMoreOpen = (isOpen: boolean): void => useMoreView.setState({ isOpen });
