/** A process of its own, with the time it took and the memory it held: a figure of one task, not of what ran before it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const POLL_MS = 50;

export interface Measured {
  readonly ms: number;
  /** Most that was resident at once, in MB; NaN where the system does not tell. */
  readonly peakMb: number;
  /** At the last look before the end. */
  readonly endMb: number;
}

/** What a process holds, as Linux tells it; null: it is over, or there is no such file. */
function residentMb(pid: number): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}

/** Runs Node with these arguments to its end. @throws with what it complained of, when it fails */
export async function measureProcess(args: readonly string[]): Promise<Measured> {
  const beforeMs = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  let peakMb = Number.NaN;
  let endMb = Number.NaN;
  const timer = setInterval(() => {
    const mb = residentMb(child.pid ?? 0);
    if (mb === null) return;
    endMb = mb;
    peakMb = Number.isNaN(peakMb) ? mb : Math.max(peakMb, mb);
  }, POLL_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}: ${complained}`);
  return { ms: performance.now() - beforeMs, peakMb, endMb };
}
