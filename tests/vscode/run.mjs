// Runs the scenarios, or those that are named; closes with a line "N passed, N failed".
import { counts } from './harness.mjs';

const all = ['failures', 'native', 'looks', 'commands', 'editing', 'readme'];
for (const scenario of process.argv.length > 2 ? process.argv.slice(2) : all) {
  await import(`./${scenario}.mjs`);
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
