/** Runs an act; a refusal by the core is told to the person, in words, and never thrown further. */
import { CallError } from '../services/api';
import { announce } from '../services/announcer';
import { errorText, t } from '../services/messages';
import { showToast } from '../ui';

export async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const text = error instanceof CallError ? errorText(error.data) : t('error.internal');
    announce(text, 'assertive');
    showToast({ text, tone: 'problem' });
    if (!(error instanceof CallError)) console.error(error);
  }
}
