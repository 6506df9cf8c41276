import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Tab, TabList, TabPanel, TabPanels, Tabs as AriaTabs } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './Tabs.module.css';

export interface TabItem<K extends string> {
  readonly id: K;
  readonly title: string;
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly items: readonly TabItem<K>[];
  readonly selected: K;
  readonly onSelect: (id: K) => void;
  readonly className?: string | undefined;
}

/** Views of one thing; only the chosen one is on the page. */
export function Tabs<K extends string>({ label, items, selected, onSelect, className }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  useChosenInView(list, selected);
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const item = items.find((each) => each.id === key);
        if (item) onSelect(item.id);
      }}
      className={classNames(styles.tabs, className)}
    >
      <TabList ref={list} aria-label={label} className={styles.list ?? ''}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className={styles.tab ?? ''}>
            {item.title}
            {item.count === undefined ? null : <span className={styles.count}>{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      <TabPanels className={styles.panels ?? ''}>
        {items.map((item) => (
          <TabPanel key={item.id} id={item.id} className={styles.panel ?? ''}>
            {item.content}
          </TabPanel>
        ))}
      </TabPanels>
    </AriaTabs>
  );
}

/** Where the tabs are wider than their room, the chosen one is in sight all the same. */
function useChosenInView(list: RefObject<HTMLElement | null>, selected: string): void {
  useEffect(() => {
    const box = list.current;
    if (!box || typeof ResizeObserver === 'undefined') return undefined;
    const show = () => {
      const tab = box.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
      if (!tab) return;
      const over = tab.getBoundingClientRect();
      const room = box.getBoundingClientRect();
      if (over.right > room.right) box.scrollLeft += over.right - room.right;
      else if (over.left < room.left) box.scrollLeft -= room.left - over.left;
    };
    const follow = new ResizeObserver(show);
    follow.observe(box);
    return () => follow.disconnect();
  }, [list, selected]);
}
