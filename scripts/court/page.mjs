// The court's page: which method answers before which accused, how often its intervals hold, and why it withholds.

/**
 * @typedef {{ of: string, made: number, held: number, impossible: number }} Finding
 * @typedef {{ method: string, accused: string, setting: string, repetitions: number, withheld: number,
 *   reasons: string[], findings: Finding[] }} Verdict
 * @typedef {{ ACCUSED: Record<string, string>, DOCKET: Record<string, Record<string, string>>,
 *   reasonFor: (method: string, accused: string, of: string) => string | undefined }} Court
 */

/** What each method is called where its users read it. */
const TITLES = {
  sobol: 'Sobol indices',
  morris: 'Elementary effects (Morris)',
  anova: 'Analysis of variance',
  regression: 'Regression (SRC, SRRC)',
  pawn: 'PAWN',
  delta: 'Borgonovo’s delta',
  luck: 'Share of luck',
  emulator: 'Emulator',
  comparison: 'Comparison',
  choice: 'Choice',
  robustness: 'Robust choice',
  prim: 'PRIM',
  attribution: 'Attribution (Shapley)',
  calibration: 'Calibration',
  tipping: 'Tipping points',
  survival: 'Time to an event',
}

const titleOf = (/** @type {string} */ method) => /** @type {Record<string, string>} */ (TITLES)[method] ?? method

/** @returns {string} in Markdown */
export function pageOf(/** @type {readonly Verdict[]} */ verdicts, /** @type {Court} */ court) {
  const methods = [...new Set(verdicts.map(({ method }) => method))]
  const accused = Object.keys(court.ACCUSED)
  const head = ['method', ...accused]
  const rows = methods.map((method) => [
    `[${titleOf(method)}](#${anchorOf(titleOf(method))})`,
    ...accused.map((one) => cellOf(verdicts.filter((v) => v.method === method && v.accused === one))),
  ])
  return [
    '# The court',
    INTRODUCTION,
    '## Verdicts',
    table(head, rows),
    '## The accused',
    table(
      ['accused', 'what it is'],
      accused.map((one) => [one, court.ACCUSED[one] ?? '']),
    ),
    ...methods.flatMap((method) => sectionOf(method, verdicts, court)),
    '',
  ].join('\n\n')
}

const INTRODUCTION = `Every method that prints a number about an outcome stands here before the same accused, over and
over with fresh luck, under the defaults that users get. The number is right, with intervals that hold as often as they
say, or it is withheld with a reason. Which method may withhold before which accused was written down before any was
tried (\`tests/court/docket.ts\`).

Luck is of the kind that simulations have: a seed moves all points alike, changes how much a factor does, and adds luck
of its own at every point. A cell says how often a nominal 95 % interval holds the truth, in per cent, from the least to
the most of all claims and settings (1 to 10 replicates, common or own seeds, small samples); “–” where it is withheld,
empty where it is not asked. Of 1,000 repetitions, chance moves a true 95 % by 1.4 points either way in 19 of 20; of
methods that resample there are fewer, and their sections say how many. An interval that holds more often by
construction says why.

\`\`\`sh no-run: some twenty minutes
npm run court
\`\`\``

/** @returns {string} such as `94–97`, or a dash where all is withheld */
function cellOf(/** @type {readonly Verdict[]} */ verdicts) {
  if (verdicts.length === 0) return ''
  const shares = sharesOf(verdicts.flatMap(({ findings }) => findings))
  return shares.length === 0 ? '–' : rangeOf(shares)
}

const sharesOf = (/** @type {readonly Finding[]} */ findings) =>
  findings.filter(({ made }) => made > 0).map(({ held, made }) => (100 * held) / made)

function rangeOf(/** @type {readonly number[]} */ shares) {
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => share.toFixed(0))
  return low === high ? `${low}` : `${low}–${high}`
}

function sectionOf(
  /** @type {string} */ method,
  /** @type {readonly Verdict[]} */ verdicts,
  /** @type {Court} */ court,
) {
  const own = verdicts.filter((verdict) => verdict.method === method)
  const rows = [...new Set(own.map(({ accused }) => accused))].map((accused) => {
    const before = own.filter((verdict) => verdict.accused === accused)
    const findings = before.flatMap((verdict) => verdict.findings)
    const shares = sharesOf(findings)
    const impossible = findings.reduce((sum, one) => sum + one.impossible, 0)
    const withheld = before.reduce((sum, one) => sum + one.withheld, 0)
    const all = before.reduce((sum, one) => sum + one.repetitions, 0)
    const reasons = [...new Set(before.flatMap((verdict) => verdict.reasons))].slice(0, 2)
    return [
      accused,
      court.DOCKET[method]?.[accused] ?? '',
      shares.length > 0 ? rangeOf(shares) : '–',
      String(impossible),
      withheld > 0 ? `${((100 * withheld) / all).toFixed(0)} %: ${reasons.join('; ')}` : '0 %',
    ]
  })
  const least = [
    ...new Set(
      own.flatMap(({ accused, findings }) =>
        findings.flatMap(
          ({ of }) => court.reasonFor(method, accused, of)?.replace(/^/, `\`${of}\` before ${accused}: `) ?? [],
        ),
      ),
    ),
  ]
  const times = Math.max(...own.map(({ repetitions }) => repetitions))
  const reasons = new Set(least.map((one) => one.replace(/^.*?: /, '')))
  return [
    `## ${titleOf(method)}`,
    `${times.toLocaleString('en')} repetitions of ${own.length} trials.`,
    table(['accused', 'duty', 'holds, %', 'impossible', 'withheld'], rows),
    ...(reasons.size > 0 ? [`Holds at least as often as it says: ${[...reasons].join('; ')}.`] : []),
  ]
}

const anchorOf = (/** @type {string} */ title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

function table(/** @type {readonly string[]} */ head, /** @type {readonly string[][]} */ rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}
