// The page on the fit: what was measured beside what the model shows, what was learnt, and what was not.

/** @typedef {import('@cogov/studies/fit').Diagnosis} Diagnosis */
/** @typedef {import('@cogov/studies/fit').ColumnScore} ColumnScore */
/** @typedef {import('@cogov/studies/fit').GoalDiagnosis} GoalDiagnosis */
/** @typedef {import('@cogov/studies/fit').NumberDiagnosis} NumberDiagnosis */
/** @typedef {import('@cogov/studies/fit').Coverage} Coverage */
/**
 * @typedef {{ waves: number, points: number, proposals: number, replicates: number, sample: number, seed: string,
 *   seconds: number, head: string }} About
 */

const LEARNT = 0.2

/** @returns {string} in Markdown */
export function pageOf(
  /** @type {{ diagnosis: Diagnosis, score: ColumnScore[], about: About, coverage: Coverage | undefined }} */ found,
) {
  const { diagnosis, score, about, coverage } = found
  return `${[
    '# What was fitted, and what it taught',
    introduction(diagnosis, about),
    '## Targets met',
    scored(score),
    '## What was measured beside what the model shows',
    levels(diagnosis, about),
    '## Implausibility by wave',
    waves(diagnosis),
    '## What cannot be met',
    unmet(diagnosis),
    '## What was learnt',
    learnt(diagnosis),
    '## What decides each target',
    directions(diagnosis),
    '## What makes up for what',
    ties(diagnosis),
    '## What the data say nothing about',
    silent(diagnosis),
    '## Made-up truths',
    truths(coverage),
    '## All numbers',
    numbers(diagnosis),
  ].join('\n\n')}\n`
}

function introduction(/** @type {Diagnosis} */ diagnosis, /** @type {About} */ about) {
  const { waves, points, proposals, replicates, sample, seed, seconds, head } = about
  const runs = (waves * points + proposals) * replicates
  return `Use this when you want to know what the library’s numbers rest on. Every number that acts has a prior; levels
that surveys and statistics measured in ordinary places say which of its values are plausible together. ${waves} waves
of history matching rule out settings that cannot show these levels, then settings are drawn where emulators say that
they can, simulated, and weighed by what they show.

| | |
|---|---|
| numbers with a prior | ${diagnosis.numbers.length} |
| targets read, by column | ${diagnosis.goals.length} |
| settings | ${waves} waves of ${points}, then ${proposals} |
| runs | ${runs} (${replicates} of each setting), at most ${sample} residents of a community |
| time | ${Math.round(seconds / 60)} minutes |
| seed | \`${seed}\` |
| made for | \`${head}\` |
| draws | ${diagnosis.draws}, of ${diagnosis.different} different settings |
| worth | ${diagnosis.effective.toFixed(0)} independent draws |

The same bits come of \`npm run fit -- --seed ${seed}\` with the same numbers, wherever it was stopped between.`
}

const scored = (
  /** @type {ColumnScore[]} */ score,
) => `A target is met where the median lies inside the printed interval,
with no error of the model on top. What the model is given does not count; what it has no outcome for counts as missed.

${tableOf(
  ['column', 'targets', 'met by the prior', 'met by the posterior', 'missed'],
  score.map(({ kind, all, prior, posterior, missed }) => [
    kind,
    String(all),
    `${prior} (${percent(prior / all)})`,
    `${posterior} (${percent(posterior / all)})`,
    missed.map(plain).join(', '),
  ]),
)}`

const levels = (
  /** @type {Diagnosis} */ { goals },
  /** @type {About} */ { replicates },
) => `Medians with nine in ten worlds. *Luck* is that of one run, as a share of the standard deviation between worlds of
the prior${replicates > 1 ? '' : '; with one run of each setting it is not known'}.

${tableOf(
  ['target', 'measured', 'prior', 'posterior', '', 'luck'],
  goals.map(({ name, interval, prior, posterior, meets, luck }) => [
    plain(name),
    interval3(interval),
    interval3(prior),
    interval3(posterior),
    meets ? '✓' : '✗',
    replicates > 1 ? percent(luck) : '',
  ]),
)}`

const waves = (
  /** @type {Diagnosis} */ { goals, shares },
) => `By how many standard deviations (of measuring, and of what the
model lacks) half of the settings are off. *Predicted* is the share of the variance between settings that the emulator
predicts of those that it has not seen, in the last wave. Of the prior ${shares.slice(1).map(small).join(', then ')} was
left.

${tableOf(
  [
    'target',
    ...(goals[0]?.implausibility ?? []).slice(1).map((_, n) => `wave ${n + 1}`),
    'posterior',
    'predicted',
    'answers to',
  ],
  goals.map(({ name, implausibility, q2, active }) => [
    plain(name),
    ...implausibility.map((off) => off.toFixed(1)),
    percent(Math.max(0, q2.at(-1) ?? 0)),
    (active.at(-1) ?? []).slice(0, 3).map(code).join(', ') || 'nothing that acts',
  ]),
)}`

function unmet(/** @type {Diagnosis} */ { goals, reached }) {
  const missed = goals.filter(({ meets }) => !meets)
  const together =
    reached > 3.0001
      ? `No setting is within three standard deviations of every target: the nearest are ${reached.toFixed(1)} off by
their worst.`
      : 'Settings within three standard deviations of every target were found, apart from those that no setting meets.'
  if (missed.length === 0) return `${together} Every target that is read is met.`
  return `${together}

${tableOf(
  ['target', 'measured', 'posterior', 'off by', 'nearest settings of the last wave'],
  missed.map(({ name, interval, posterior, implausibility, allowances }) => [
    plain(name),
    interval3(interval),
    interval3(posterior),
    `${(implausibility.at(-1) ?? 0).toFixed(1)} standard deviations, ${side(posterior[1], interval[1])}`,
    (allowances.at(-1) ?? 0) > 0 ? `${((allowances.at(-1) ?? 0) + 3).toFixed(1)} off` : 'not implausible',
  ]),
)}`
}

function learnt(/** @type {Diagnosis} */ { numbers: all }) {
  const some = all.filter((one) => one.learnt > LEARNT).sort((a, b) => b.learnt - a.learnt)
  return `Of ${all.length} numbers the data took more than ${percent(LEARNT)} of the variance of ${some.length}: only of
these it is said that something was learnt. Most return their priors, because a few levels cannot tell so many
numbers apart.

${tableOf(
  ['number', 'prior', 'posterior', 'width by the prior’s', 'learnt', 'answered by'],
  some.map((one) => [
    code(one.name),
    interval3(one.prior),
    interval3(one.posterior),
    one.width.toFixed(2),
    percent(one.learnt),
    one.answers.slice(0, 4).map(plain).join(', '),
  ]),
)}`
}

const directions = (
  /** @type {Diagnosis} */ { goals },
) => `Each target tells of one combination of numbers rather than of any
of them. How much of its variance went, and its largest parts (weights of normal scores).

${tableOf(
  ['target', 'learnt', 'combination'],
  goals
    .toSorted((a, b) => b.direction.learnt - a.direction.learnt)
    .map(({ name, direction }) => [
      plain(name),
      percent(direction.learnt),
      direction.parts.map((part) => `${signed(part.weight)} ${code(part.name)}`).join(' ') || 'none',
    ]),
)}`

const ties = (/** @type {Diagnosis} */ { ties: found }) =>
  found.length === 0
    ? 'No two numbers go together more than the largest of as many pairs of nothing would.'
    : `Correlations in the posterior that chance does not show among so many pairs, apart from those of the priors.

${tableOf(
  ['', '', 'correlation'],
  found.slice(0, 20).map(({ a, b, correlation }) => [code(a), code(b), signed(correlation)]),
)}`

function silent(/** @type {Diagnosis} */ { numbers: all }) {
  const none = all.filter(({ answers, learnt: some }) => answers.length === 0 && some <= LEARNT)
  return `${none.length} of ${all.length} numbers are among the inputs of no target in any wave; their posterior is
their prior: ${none.map(({ name }) => code(name)).join(', ') || 'none'}.`
}

const truths = (/** @type {Coverage | undefined} */ coverage) =>
  coverage === undefined
    ? 'Not tried with this fit: `npm run fit -- --coverage 20`.'
    : `Of ${coverage.truths} worlds drawn from the priors, with the errors of measuring added to what they show,
${coverage.held} lie in the interval of 90 % of a number that acts, another one each time; of all
numbers ${percent(coverage.all)}.`

const numbers = (
  /** @type {Diagnosis} */ { numbers: all },
) => `The line is the prior in normal scores, from −2.5 to 2.5; dots are
its nine tenths, \`[ | ]\` those of the posterior with its median.

${tableOf(
  ['number', 'prior', 'posterior', 'on the prior’s scale', 'width', 'learnt'],
  all.map((one) => [
    code(one.name),
    interval3(one.prior),
    interval3(one.posterior),
    `\`${line(one)}\``,
    one.width.toFixed(2),
    percent(one.learnt),
  ]),
)}`

/** Nine tenths of the posterior on a line of 21 characters. */
function line(/** @type {NumberDiagnosis} */ { scores }) {
  const at = (/** @type {number} */ z) => Math.min(20, Math.max(0, Math.round(4 * z + 10)))
  /** @type {string[]} */
  const marks = Array.from({ length: 21 }, (_, n) => (Math.abs((n - 10) / 4) <= 1.645 ? '·' : ' '))
  const [low, middle, high] = scores.map(at)
  marks[low] = '['
  marks[high] = ']'
  marks[middle] = '|'
  return marks.join('')
}

const side = (/** @type {number} */ found, /** @type {number} */ measured) =>
  found < measured ? 'too low' : 'too high'

const tableOf = (/** @type {string[]} */ head, /** @type {string[][]} */ rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const code = (/** @type {string} */ name) => `\`${name}\``
const plain = (/** @type {string} */ name) => name.replaceAll('_', ' ').replace('/', ', ')
const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`
const signed = (/** @type {number} */ value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
const small = (/** @type {number} */ share) => (share >= 0.01 ? percent(share) : share.toExponential(0))
const interval3 = (/** @type {readonly number[]} */ [low, middle, high]) =>
  `${digits(middle)} (${digits(low)} – ${digits(high)})`
const digits = (/** @type {number} */ value) =>
  Math.abs(value) >= 100 || Number.isInteger(value) ? String(Math.round(value)) : String(Number(value.toPrecision(2)))
