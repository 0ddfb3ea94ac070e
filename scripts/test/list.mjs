// Every check by its name, in two parts: what `npm test` does in minutes, a seeded part of everything, and what only
// `npm run test:long` does.
import { GENERATORS } from '../generate/list.mjs'
import { check, checkSaying, inChromium, publint, screens } from './checks.mjs'
import { inFull, vitest } from './vitest.mjs'

/**
 * @typedef {{ name: string, says: string, work: () => Promise<import('./checks.mjs').Result> }} Step
 */

const generated = ['node', 'scripts/generate.mjs', '--check']
const SLOW = ['figures', 'patterns', 'moments']
const QUICK = GENERATORS.filter(({ slow }) => !slow).map(({ name }) => name)
const COURT = ['node', 'scripts/court.mjs', '--check', '--repetitions', '100']
const SAMPLE = ['node', 'scripts/sample.mjs', '--check', '--seeds', '12']
const RANDOM = ['packages/core/src/scenario/fuzz.test.ts', 'packages/engine/src/equations/kernel.test.ts']
const RECOVER = 'examples/inference/recover.js'

/** The longest come first and what is short at the end: so both lanes end together. @type {Step[]} */
export const SHORT = [
  { name: 'page', says: 'the browser application, driven', work: () => inChromium('page') },
  ...['1/3', '2/3', '3/3'].map((part) => ({
    name: 'node',
    says: `tests in Node, ${part}`,
    work: () => vitest('node', { part }),
  })),
  { name: 'docs', says: 'docs run', work: () => check(['node', 'scripts/check-docs.mjs']) },
  { name: 'chromium', says: 'tests in Chromium', work: () => inChromium('chromium') },
  { name: 'screens', says: 'pictures and figures of the page', work: screens },
  { name: 'reports', says: 'reports in Chromium', work: () => checkSaying(['node', 'scripts/reports.mjs']) },
  {
    name: 'generated',
    says: 'what is generated is what its sources give',
    work: () => check([...generated, ...QUICK, 'figures:charts']),
  },
  { name: 'lint', says: 'format and lint', work: () => check(['biome', 'ci', '--colors=off', '.']) },
  { name: 'lines', says: 'lines end at 120 columns', work: () => check(['node', 'scripts/check-lines.mjs']) },
  { name: 'types', says: 'types', work: () => check(['tsc', '-b']) },
  { name: 'unused', says: 'nothing unused', work: () => check(['knip']) },
  { name: 'imports', says: 'imports run one way', work: () => check(['depcruise', 'packages', 'tests']) },
  { name: 'exam', says: 'the exam can be sat', work: () => checkSaying(['node', 'scripts/exam.mjs', '--check']) },
  {
    name: 'fit',
    says: 'the fit finds made-up truths',
    work: () => check(['node', 'scripts/fit.mjs', '--reduced']),
  },
  { name: 'bench', says: 'the bench measures', work: () => check(['node', 'bench/run.mjs', '--only', 'memory']) },
  { name: 'publint', says: 'packages can be published', work: publint },
]

/** In some thirty minutes on two quiet cores, the longest first. @type {Step[]} */
export const LONG = [
  { name: 'court', says: 'methods before the court', work: () => checkSaying(COURT) },
  { name: 'coverage', says: 'intervals hold what they say', work: () => check(['node', RECOVER, 'full']) },
  { name: 'guide', says: 'tasks of CONTRIBUTING.md', work: () => check(['node', 'scripts/contributing.mjs']) },
  { name: 'sample', says: 'a sample stands for everybody', work: () => checkSaying(SAMPLE) },
  { name: 'kills', says: 'a study killed a hundred times', work: () => inFull('tests/studies/kill.test.ts') },
  { name: 'figures', says: 'figures that take minutes', work: () => check([...generated, ...SLOW]) },
  { name: 'studies', says: 'figures of studies', work: () => check(['node', 'scripts/example.mjs', '--check']) },
  { name: 'verification', says: 'figures of verification', work: () => check([...generated, 'verification']) },
  { name: 'tarballs', says: 'packages as they are published', work: () => vitest('tarballs') },
  { name: 'engines', says: 'the same bits in every engine', work: () => checkSaying(['node', 'scripts/engines.mjs']) },
  { name: 'slurm', says: 'a study on Slurm, with kills', work: () => checkSaying(['node', 'scripts/slurm/test.mjs']) },
  { name: 'fuzz', says: 'mutated files and random phases', work: () => inFull(...RANDOM) },
  { name: 'beijing', says: 'Beijing’s reform, predicted', work: () => inFull('examples/beijing/beijing.test.ts') },
]
