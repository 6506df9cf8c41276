/** Commands chosen in the native menu. */
import { getBridge } from './bridge';

/** Calls `run` with each command's id; returns its unsubscribe. Nothing comes where there is no native menu. */
export const followMenuCommands = (run: (id: string) => void): (() => void) => getBridge().onCommand(run);
