import { describe, expect, it, vi } from 'vitest';
import { commandDepth, registerCommands, runCommand } from '../../../renderer/app/commands/registry';

describe('the command registry', () => {
  it('runs what was registered, and says when nobody does it', () => {
    const run = vi.fn();
    const stop = registerCommands({ 'app.undo': run });
    expect(runCommand('app.undo')).toBe(true);
    expect(run).toHaveBeenCalledOnce();
    stop();
    expect(runCommand('app.undo')).toBe(false);
    expect(runCommand('no.such.command')).toBe(false);
  });

  it('lets the later registration win and gives way again', () => {
    const [outer, inner] = [vi.fn(), vi.fn()];
    const stopOuter = registerCommands({ 'view.panel': outer });
    const stopInner = registerCommands({ 'view.panel': inner });
    runCommand('view.panel');
    stopInner();
    runCommand('view.panel');
    stopOuter();
    expect(inner).toHaveBeenCalledOnce();
    expect(outer).toHaveBeenCalledOnce();
  });

  it('passes over a handler that is not possible now', () => {
    const outer = vi.fn();
    const stopOuter = registerCommands({ 'app.redo': outer });
    const stopInner = registerCommands({ 'app.redo': { run: vi.fn(), enabled: false } });
    expect(commandDepth('app.redo')).toBe(0);
    runCommand('app.redo');
    expect(outer).toHaveBeenCalledOnce();
    stopInner();
    stopOuter();
    expect(commandDepth('app.redo')).toBe(-1);
  });
});
