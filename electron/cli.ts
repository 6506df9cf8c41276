/** Entry of the terminal host: composition only. */
import { startCore } from './core/client';
import { runTerminal } from './hosts/terminal';

process.exitCode = await runTerminal({
  argv: process.argv.slice(2),
  stdin: process.stdin,
  out: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  startCore,
});
