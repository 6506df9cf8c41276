/** How the person likes to read. */
import type { OperationOutput, ParsedInput } from '../../shared/contract';
import { Settings } from '../../shared/model';
import { getSettings as readSettings, putSetting } from '../store/settings';
import type { Context } from './deps';

/** `settings.get` */
export const getSettings = (ctx: Context): OperationOutput<'settings.get'> => readSettings(ctx.db);

/** `settings.update`: what is not named stays. Settings are no part of Undo. */
export function updateSettings(
  ctx: Context,
  input: ParsedInput<'settings.update'>,
): OperationOutput<'settings.update'> {
  for (const key of Object.keys(Settings.shape) as (keyof Settings)[]) {
    const value = input[key];
    if (value === undefined) continue;
    putSetting(ctx.db, key, value);
    ctx.changes.add('settings', 'settings', null);
  }
  return readSettings(ctx.db);
}
