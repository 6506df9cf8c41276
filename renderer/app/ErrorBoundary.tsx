import { Component, type ErrorInfo, type ReactNode } from 'react';
import { t } from '../services/messages';
import { Button, EmptyState } from '../ui';
import { goTo } from './navigation';
import styles from './Page.module.css';

interface Props {
  readonly children: ReactNode;
  /** When this changes, what failed is tried again: the place, for one. */
  readonly resetKey?: string;
}
interface State {
  readonly error: Error | null;
  readonly resetKey: string | undefined;
}

/** Keeps a fault of ours to its part of the window and says what to do. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const retry = () => this.setState({ error: null });
    return (
      <div className={styles.alone} role="alert">
        <EmptyState
          level={1}
          title={t('crash.title')}
          actions={
            <>
              <Button variant="primary" onPress={retry}>
                {t('common.tryAgain')}
              </Button>
              <Button
                onPress={() => {
                  goTo({ screen: 'library' });
                  retry();
                }}
              >
                {t('crash.library')}
              </Button>
            </>
          }
        >
          <p>{t('crash.help')}</p>
          <details className={styles.detail}>
            <summary>{t('crash.detail')}</summary>
            <code>{error.message}</code>
          </details>
        </EmptyState>
      </div>
    );
  }
}
