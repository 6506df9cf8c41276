import { describe, expect, it } from 'vitest';
import {
  BURST_MS,
  LONGEST_MS,
  NoteSaver,
  PAUSE_MS,
  RETRY_MS,
  type Clock,
} from '../../../../renderer/reader/logic/note-saver';

/** A clock that only moves when told. */
function makeClock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    nowMs: () => now,
    after: (delayMs, run) => {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => (timers = timers.filter((t) => t !== timer));
    },
  };
  const pass = async (ms: number) => {
    const end = now + ms;
    for (;;) {
      const next = timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((t) => t !== next);
      now = next.at;
      next.run();
      await settle();
    }
    now = end;
    await settle();
  };
  return { clock, pass };
}
const settle = async () => {
  for (let i = 0; i < 8; i++) await Promise.resolve();
};

function makeSaver() {
  const { clock, pass } = makeClock();
  const saves: { text: string; group: string }[] = [];
  let refusals = 0;
  let hold: Promise<void> | null = null;
  let groups = 0;
  const saver = new NoteSaver({
    clock,
    newGroup: () => `g${++groups}`,
    onChange: () => {},
    save: async (text, group) => {
      if (hold) await hold;
      if (refusals > 0) {
        refusals--;
        throw new Error('refused');
      }
      saves.push({ text, group });
    },
  });
  return {
    saver,
    saves,
    pass,
    refuse: (times: number) => (refusals = times),
    holdSaves: () => {
      let release = () => {};
      hold = new Promise((resolve) => (release = () => ((hold = null), resolve())));
      return release;
    },
  };
}

describe('a note', () => {
  it('is saved when typing pauses, once', async () => {
    const { saver, saves, pass } = makeSaver();
    saver.type('a');
    await pass(PAUSE_MS - 1);
    saver.type('ab');
    await pass(PAUSE_MS - 1);
    expect(saves).toEqual([]);
    await pass(1);
    expect(saves.map((s) => s.text)).toEqual(['ab']);
    expect(saver.status).toBe('saved');
    expect(saver.draft).toBeNull();
  });

  it('is saved every two seconds at the latest while typing goes on', async () => {
    const { saver, saves, pass } = makeSaver();
    for (let typed = 0; typed < LONGEST_MS * 2; typed += 100) {
      saver.type(`at ${typed}`);
      await pass(100);
    }
    expect(saves.length).toBeGreaterThanOrEqual(2);
  });

  it('makes one step of Undo of one burst, and another of the next', async () => {
    const { saver, saves, pass } = makeSaver();
    saver.type('one');
    await pass(PAUSE_MS);
    saver.type('one two');
    await pass(BURST_MS + 1);
    saver.type('one two three');
    await pass(PAUSE_MS);
    expect(saves.map((s) => s.group)).toEqual(['g1', 'g1', 'g2']);
  });

  it('begins a new step after it was left', async () => {
    const { saver, saves, pass } = makeSaver();
    saver.type('one');
    await saver.flush();
    saver.endBurst();
    saver.type('one two');
    await pass(PAUSE_MS);
    expect(saves.map((s) => s.group)).toEqual(['g1', 'g2']);
  });

  it('keeps the words and tries again when a save is refused', async () => {
    const { saver, saves, pass, refuse } = makeSaver();
    refuse(2);
    saver.type('precious');
    await pass(PAUSE_MS);
    expect(saver.status).toBe('failed');
    expect(saver.draft).toBe('precious');
    await pass(RETRY_MS[0]);
    expect(saver.status).toBe('failed');
    await pass(RETRY_MS[1]);
    expect(saves.map((s) => s.text)).toEqual(['precious']);
    expect(saver.draft).toBeNull();
  });

  it('never has two saves under way, and ends with what was typed last', async () => {
    const { saver, saves, pass, holdSaves } = makeSaver();
    const release = holdSaves();
    saver.type('first');
    await pass(PAUSE_MS);
    saver.type('first and more');
    await pass(LONGEST_MS);
    expect(saves).toEqual([]);
    release();
    await settle();
    await pass(PAUSE_MS);
    expect(saves.map((s) => s.text)).toEqual(['first', 'first and more']);
    expect(saver.draft).toBeNull();
  });

  it('is stored at once when it is left, also while a save is under way', async () => {
    const { saver, saves, pass, holdSaves } = makeSaver();
    const release = holdSaves();
    saver.type('a');
    await pass(PAUSE_MS);
    saver.type('ab');
    const left = saver.flush();
    release();
    await left;
    expect(saves.map((s) => s.text)).toEqual(['a', 'ab']);
  });

  it('forgets a mark that is gone', async () => {
    const { saver, saves, pass } = makeSaver();
    saver.type('a');
    saver.drop();
    await pass(LONGEST_MS);
    expect(saves).toEqual([]);
    expect(saver.draft).toBeNull();
  });
});
