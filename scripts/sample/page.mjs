// The page and the figure on samples: how far what a sample gives lies from what everybody gives.

/**
 * @typedef {{ outcome: string, of: 'level' | 'effect', month: number, difference: number, error: number,
 *   margin: number }} Difference
 * @typedef {{ setting: string, sample: number, seeds: number, equal: number, undecided: number, beyond: number,
 *   differences: Difference[] }} Compared
 * @typedef {{ verdictOf: (difference: Difference, seeds: number) => 'equal' | 'undecided' | 'beyond',
 *   MARGIN: { share: number, other: number }, ERRORS: number, dumbbellChart: Function }} Size
 */

/** @returns {string} in Markdown */
export function pageOf(/** @type {readonly Compared[]} */ all, /** @type {number} */ usual, /** @type {Size} */ size) {
  const main = all.filter(({ sample }) => sample % usual === 0)
  const count = main.reduce((sum, { equal, undecided, beyond }) => sum + equal + undecided + beyond, 0)
  const real = all.filter(isReal)
  return `${[
    '# A sample stands for its community',
    introduction(usual, size, count),
    '## What was found',
    found(main, size),
    NOT_REACHED,
    '## Smaller samples',
    'What the size of the sample does to participation in three real places, with nothing on and with recognition ' +
      'at 1. Differences from everybody are in percentage points, with their standard errors; month 60.',
    smaller(real),
    '![For each place, sample and design two dots on a line: participation with everybody and with the sample]' +
      '(../figures/sample.svg)',
  ].join('\n\n')}\n`
}

/** Real places are called by their paths, presets by a word. */
const isReal = (/** @type {Compared} */ { setting }) => setting.includes('/')

const NOT_REACHED = `**Not reached.** Inequality between communities (Gini coefficients) is told too high near a fold:
each community’s share comes from its own sample, and a Gini coefficient counts that variation as inequality. In
communities of 4,000 residents it is up to 6 points with the usual sample, 3 with twice as many. Compare such
coefficients at one sample, or simulate everybody.

That variation cannot be taken away by what is known of drawing a sample. A month’s luck is in a sample already what it
is for everybody: participants are n (p̄ + (x̄ − p̄) √(m/n)). What is too much comes from p̄, which remembers earlier
months and what neighbours did. As a multiple of p (1 − p) (1/m − 1/n) (\`node scripts/sample/luck.mjs\`), communities’
variance beyond that with everybody is 0.4 in month 6, 1.5 to 1.8 in month 24 and 1.3 to 1.6 in month 60 of Dongcheng,
and up to 9 in Pinggu with 100 or 200 residents of each community. It is no constant: to correct by 1 would be wrong in
both directions.`

function introduction(
  /** @type {number} */ usual,
  /** @type {Size} */ { MARGIN, ERRORS },
  /** @type {number} */ count,
) {
  const paragraphs = [
    `Use this when you want to know what \`sample\` does to a result: it changes the random variation, and otherwise
no more than is shown below. Of each community ${usual} residents are simulated unless a scenario says otherwise;
they stand for all. Everything that the equations say about size uses the residents of the place: how much one is
noticed, staff, budgets, needs, money, time. Who takes part is counted with the random variation of all residents;
thresholds, costs and standing are drawn evenly over a community
([numbers](../model/numbers.md#draws-that-are-spread-evenly)).`,
    `Here a sample is compared with everybody, seed by seed: every outcome, in months 6, 24, 60 and the last, its
level and the effect of \`incentives.recognition\` at 1, in the presets with communities of 1,500 residents or more
(as they stand, with 200, everybody is simulated), in a district of the mountains, one of the city, and a county of
the west. Two results are equal where the 95 % interval of their difference lies within ±${MARGIN.share * 100}
percentage point for shares and indices from 0 to 1, and within ±${MARGIN.other * 100} % of the outcome’s largest
value for others.`,
    `Seeds are added until ${ERRORS} standard errors fit into a margin, from 12 to 24. If a sample changed nothing,
an interval so narrow would leave its margin once in 100,000: of ${count.toLocaleString('en')} differences
${(count / 1e5).toFixed(2)} on the average. Where luck alone moves an outcome by more than that even over 24 seeds,
it is undecided.`,
    `Near a fold, where chance decides whether a community takes part at all, a smaller sample lets more communities
cross: there the usual sample is doubled, and both are shown.`,
    '```sh no-run: half an hour on two cores\nnpm run sample\n```',
  ]
  return paragraphs.join('\n\n')
}

function found(/** @type {readonly Compared[]} */ main, /** @type {Size} */ { verdictOf }) {
  const rows = main.map(({ setting, sample, seeds, differences, ...counts }) => {
    const beyond = differences
      .filter((one) => verdictOf(one, seeds) === 'beyond')
      .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    const numbers = [sample, seeds, counts.equal, counts.undecided, counts.beyond].map(String)
    return [setting, ...numbers, beyond.slice(0, 4).map(told).join('; ')]
  })
  return table(['setting', 'sample', 'seeds', 'equal', 'undecided', 'beyond', 'the largest beyond'], rows)
}

const told = (/** @type {Difference} */ { outcome, of, month, difference, margin }) =>
  `${of} of \`${outcome}\`, month ${month}: ${(difference * margin).toPrecision(2)} (margin ${margin.toPrecision(2)})`

function smaller(/** @type {readonly Compared[]} */ real) {
  const rows = real.map(({ setting, sample, differences }) => [
    setting,
    `${sample}`,
    ...['level', 'effect'].map((of) => {
      const one = at(differences, of)
      return one ? `${points(one.difference * one.margin)} ± ${points(one.error * one.margin)}` : ''
    }),
  ])
  return table(['place', 'sample', 'level', 'effect of recognition'], rows)
}

const at = (/** @type {readonly Difference[]} */ all, /** @type {string} */ of) =>
  all.find((one) => one.outcome === 'participation' && one.of === of && one.month === 60)

const points = (/** @type {number} */ share) => (100 * share).toFixed(2)

/** @returns {string} SVG */
export function figureOf(
  /** @type {readonly Compared[]} */ all,
  /** @type {number} */ usual,
  /** @type {Size} */ size,
) {
  const real = all.filter((one) => isReal(one) && one.sample <= Math.max(500, usual))
  const rows = real.flatMap(({ setting, sample, differences }) =>
    ['level', 'effect'].map((of, n) => {
      const one = at(differences, of)
      const to = one ? one.difference * one.margin : 0
      const what = of === 'level' ? 'nothing on' : 'effect of recognition'
      return { name: `${setting}, ${what}, ${sample}`, colour: `design-${n + 1}`, from: 0, to }
    }),
  )
  const words = {
    title: 'What a sample adds to participation in month 60',
    subtitle: 'Sample less everybody; residents simulated of each community at the end of each name',
  }
  return size.dumbbellChart({ unit: 'share', ends: ['everybody', 'sample'], rows }, words, {
    width: 760,
    language: 'en',
    theme: 'light',
    id: 'sample',
  }).svg
}

function table(/** @type {readonly string[]} */ head, /** @type {readonly (readonly string[])[]} */ rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
