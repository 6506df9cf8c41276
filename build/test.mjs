/**
 * `npm test`: set-up, then every check and every test. `node build/test.mjs STAGE… [ARGUMENTS]` runs some stages only;
 * arguments go to the stage's runner. The last line is the sum of all runners.
 */
import { prepare } from './setup.mjs';
import { SetupError } from './setup/steps.mjs';
import { formatCounts, sum } from './test/counts.mjs';
import { besideOthers, everything, stages } from './test/stages.mjs';

/** @param {string} word @returns {word is import('./test/stages.mjs').StageName} */
function isStage(word) {
  return Object.hasOwn(stages, word);
}

const words = process.argv.slice(2);
const firstArgument = words.findIndex((word) => !isStage(word));
const named = words.slice(0, firstArgument === -1 ? words.length : firstArgument).filter(isStage);
const args = firstArgument === -1 ? [] : words.slice(firstArgument);
if (args.length > 0 && named.length !== 1) {
  console.error(`Arguments go to one stage: npm test -- STAGE ARGUMENTS. Stages: ${Object.keys(stages).join(', ')}`);
  process.exit(2);
}
const names = named.length > 0 ? named : everything;

/** @returns {Promise<import('./test/counts.mjs').Counts>} */
async function runStages() {
  const { node } = await prepare({
    say: console.log,
    bundle: names.some((name) => stages[name].needsBuild),
    chromium: names.some((name) => stages[name].needsBrowser),
  });
  /** @param {readonly import('./test/stages.mjs').StageName[]} some */
  const runInOrder = async (some) => {
    const results = [];
    for (const name of some) {
      console.log(`\n── ${name}`);
      const startedMs = Date.now();
      const counts = await stages[name].run(node, args);
      results.push(counts);
      console.log(`── ${name}: ${formatCounts(counts)} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`);
    }
    return sum(results);
  };
  const alone = names.filter((name) => !besideOthers.includes(name));
  const checks = names.filter((name) => besideOthers.includes(name));
  const [slowest, ...others] = checks;
  const checked = await Promise.all([runInOrder(slowest === undefined ? [] : [slowest]), runInOrder(others)]);
  return sum([...checked, await runInOrder(alone)]);
}

const total = await runStages().catch((error) => {
  if (!(error instanceof SetupError)) throw error;
  console.log(error.message);
  return { passed: 0, failed: 1, skipped: 0 };
});
console.log(`\n${formatCounts(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
