/** Whose marks a sentence is about: the person's own ("you", "I"), or those of a layer that is named. Pure. */
import type { Messages } from '../messages';

/** Values of messages that say it; `layer` is the layer's name, empty for one's own. */
// A type, not an interface: messages take it whole as their values.
export type WhoseMarks = Readonly<{ by: 'own' | 'other'; layer: string }>;

/** The person's own marks. */
export const OWN_MARKS: WhoseMarks = { by: 'own', layer: '' };

/** Marks from elsewhere; `author` is what their file states, null where it states none. */
export const marksFrom = (author: string | null, t: Messages['t']): WhoseMarks => ({
  by: 'other',
  layer: author === null ? t('layers.nameless') : t('layers.named', { author }),
});
