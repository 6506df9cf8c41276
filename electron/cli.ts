/** Entry of the terminal host: composition only. */
import { startCore } from './core/client';
import { runTerminal } from './hosts/terminal';

// Whoever reads our answer may stop early (`| head`); what was asked is done all the same.
process.stdout.on('error', () => {});

process.exitCode = await runTerminal({
  argv: process.argv.slice(2),
  stdin: process.stdin,
  out: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  startCore: (options) => startCore(options, new URL('./core-worker.js', import.meta.url)),
});
