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
  ...(process.stderr.isTTY ? { showProgress: (text: string) => void process.stderr.write(`\r${text}\u001b[K`) } : {}),
  onInterrupt: (stop) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const leave = () => signals.forEach((signal) => process.off(signal, once));
    // A second time ends the program as ever.
    const once = () => {
      leave();
      stop();
    };
    signals.forEach((signal) => process.on(signal, once));
    return leave;
  },
  startCore: (options) => startCore(options, new URL('./core-worker.js', import.meta.url)),
});
