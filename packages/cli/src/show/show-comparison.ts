/** A comparison on the terminal: the numbers, what may be said of them, what they cost, who gains, what to do next. */

import { MECHANISMS } from '@cogov/core'
import { mechanismsIn } from '@cogov/core/assembly'
import { intervalFormat, numberFormat } from '@cogov/language'
import { columnsOf } from '@cogov/language/width'
import { type Estimate, mean, type Ratio } from '@cogov/methods/statistics'
import type { Comparison } from '@cogov/studies'
import type { ComparedOutcome, Cost, Equity, OverWorlds, Robustness } from '@cogov/studies/compare'
import { residentsKnown } from '@cogov/studies/running'
import type { Loaded } from '../input/input.ts'
import { shellWord } from '../input/shell-word.ts'
import { describePlace } from '../input/study.ts'
import { outcomeLabel } from '../words/labels.ts'
import { LANGUAGE, messageOf } from '../words/language.ts'
import { SPEECH, say } from '../words/say.ts'
import { chiefOf } from './headline.ts'
import { bar } from './sparkline.ts'
import { formatFor, table, withUnit } from './table.ts'
import { verdictOf } from './verdict.ts'

/**
 * @param folder where the comparison was written, if it was
 * @param all whether every outcome is shown
 */
export function showComparison(
  comparison: Comparison,
  designs: readonly Loaded[],
  { folder, all = false }: { folder?: string; all?: boolean } = {},
): string {
  const { outcomes, replicates, runs, costs, equity, robustness, worlds } = comparison
  const places = [...new Set(runs.map(({ result }) => result.place))].map((place) => placeOver(comparison, place))
  const sources = new Set(runs.flatMap(({ result }) => result.residentsSource ?? []))
  const columns = [
    { title: say('outcome') },
    { title: say('scenario') },
    { title: say('mean'), right: true },
    { title: say('interval'), right: true },
    { title: say('difference'), right: true },
    { title: say('interval'), right: true },
  ]
  const { names, note } = chiefOf(
    outcomes.map(({ outcome }) => outcome),
    all,
  )
  const shown = outcomes.filter(({ outcome }) => names.includes(outcome))
  const rows = shown.flatMap((outcome, n) => [...(n > 0 ? [[]] : []), ...rowsOf(outcome)])
  return [
    `${places.join('; ')}, ${say('replicates', { n: replicates.length })}`,
    ...Array.from(sources, (source) => messageOf(residentsKnown(source))),
    '',
    table(columns, rows),
    '',
    say('compareNote'),
    ...samplesOf(comparison.scenarios),
    ...note,
    ...section(verdicts(outcomes, comparison.outcome)),
    ...section(prices(costs)),
    ...section(gains(equity, comparison.outcome)),
    ...section(
      robustness ? robust(robustness, outcomes.find(({ outcome }) => outcome === robustness.outcome)?.unit ?? '1') : [],
    ),
    ...section(worlds ? inWorlds(worlds, outcomes, comparison.outcome) : []),
    '',
    ...nextSteps(comparison, designs, folder),
  ].join('\n')
}

const section = (lines: readonly string[]): string[] => (lines.length > 0 ? ['', ...lines] : [])

/** What it means that designs simulate different numbers of the same residents. */
function samplesOf(scenarios: Comparison['scenarios']): string[] {
  const samples = [...new Set(scenarios.map(({ sample }) => sample))]
  if (samples.length < 2) return []
  const named = samples.map((sample) => (sample === 'everybody' ? say('everybody') : `${sample}`))
  return [say('samplesDiffer', { samples: named.join(say('comma')) })]
}

/** Made-up places differ a little from replicate to replicate. */
function placeOver({ runs, ticks }: Comparison, place: string): string {
  const here = runs.filter(({ result }) => result.place === place).map(({ result }) => result)
  const residents = Math.round(mean(here.map((one) => one.residents)))
  const simulated = Math.round(mean(here.map((one) => one.simulated)))
  const about = here.some((one) => one.residents !== residents || one.simulated !== simulated)
  return describePlace({ place, residents, simulated, ticks, about })
}

function rowsOf({ outcome, unit, designs }: ComparedOutcome): string[][] {
  const means = designs.map(({ value }) => value.mean)
  const format = formatFor(unit, means, 2)
  return designs.map(({ scenario, value, difference }, d) => [
    d === 0 ? withUnit(outcomeLabel(outcome), format) : '',
    scenario,
    format.show(value.mean),
    interval(value, format.show),
    ...(difference ? [format.difference(difference.mean), interval(difference, format.difference)] : []),
  ])
}

const interval = ({ low, high }: Estimate, show: (value: number) => string): string =>
  low === null || high === null ? '' : `${show(low)} … ${show(high)}`

/** Of what everybody asks for first; each difference with a bar. */
function verdicts(outcomes: readonly ComparedOutcome[], asked: string): string[] {
  const headline = outcomes.find(({ outcome }) => outcome === asked) ?? outcomes[0]
  const [base, ...others] = headline?.designs ?? []
  if (!headline || !base || others.length === 0) return []
  const most = Math.max(...others.map(({ difference }) => Math.abs(difference?.mean ?? 0)))
  const bars = others.map(({ difference }) => bar(difference?.mean ?? 0, most, 10, true))
  const broadest = Math.max(...bars.map(columnsOf))
  const lines = others.map(({ scenario, difference }, n) => {
    const drawn = bars[n]
    const verdict = difference ? verdictOf(scenario, difference, headline.unit, base.value.mean, SPEECH) : scenario
    return `  ${drawn}${' '.repeat(broadest - columnsOf(drawn))}  ${verdict}`
  })
  return [say('verdicts', { outcome: outcomeLabel(headline.outcome), base: base.scenario }), ...lines]
}

function prices(costs: readonly Cost[]): string[] {
  const lines = costs.slice(1).flatMap(({ scenario, unit, perParticipantMonth, perParticipantMonthWithStaff }) => {
    if (perParticipantMonth === undefined) return []
    if (perParticipantMonth === null) return [`  ${scenario}: ${say('noPrice')}`]
    const words = say('priceRange', priceIn(unit, perParticipantMonth))
    const all = perParticipantMonthWithStaff
    return [`  ${scenario}: ${words}${all ? say('priceWithStaff', priceIn(unit, all)) : ''}`]
  })
  return lines.length > 0 ? [say('pricesHead'), ...lines] : []
}

function priceIn(unit: string, { value, low, high }: Ratio) {
  const format = intervalFormat(unit, { mean: value, low, high }, LANGUAGE)
  return { price: format.full(value), low: format.show(low), high: format.show(high) }
}

function gains(equity: readonly Equity[], outcome: string): string[] {
  if (equity.length === 0) return []
  const points = (estimate: Estimate | undefined) =>
    estimate ? numberFormat('share', [estimate.mean], LANGUAGE, 2).difference(estimate.mean) : ''
  const columns = [
    { title: `  ${say('scenario')}` },
    ...['urban', 'rural', 'lowest', 'middle', 'highest', 'worse'].map((key) => ({
      title: say(key as 'urban' | 'rural' | 'lowest' | 'middle' | 'highest' | 'worse'),
      right: true,
    })),
  ]
  const rows = equity.map(({ scenario, groups, quantiles, worse }) => [
    `  ${scenario}`,
    ...(['urban', 'rural'] as const).map((name) => points(groups.find(({ group }) => group === name)?.difference)),
    ...[0.1, 0.5, 0.9].map((share) => points(quantiles.find(({ p }) => p === share)?.difference)),
    Number.isFinite(worse.residents) ? numberFormat('share', [worse.residents], LANGUAGE, 2).full(worse.residents) : '',
  ])
  return [say('whoGains', { outcome: outcomeLabel(outcome) }), table(columns, rows)]
}

function robust({ designs, settings, spread, parameters }: Robustness, unit: string): string[] {
  const lines = designs.map(({ scenario, differences, sameSign }) => {
    const [low, high] = [Math.min(...differences), Math.max(...differences)]
    const format = numberFormat(unit, [low, high], LANGUAGE, 2)
    const values = {
      same: Math.round(sameSign * settings),
      n: settings,
      m: parameters.length,
      spread: numberFormat('share', [spread], LANGUAGE).full(spread),
      low: format.difference(low),
      high: format.fullDifference(high),
    }
    return `  ${say('robust', { scenario, ...values })}`
  })
  return [say('robustHead'), ...lines]
}

/** What is not known of the model's numbers, beside luck. */
function inWorlds({ of, worlds, outcomes }: OverWorlds, compared: readonly ComparedOutcome[], asked: string): string[] {
  const found = outcomes.find(({ outcome }) => outcome === asked)
  const known = compared.find(({ outcome }) => outcome === asked)
  if (!found || !known) return []
  const lines = found.designs.map(({ scenario, low, median, high, sameSign }, d) => {
    const lucky = known.designs[d + 1]?.difference
    const ends = [lucky?.low ?? median, lucky?.high ?? median]
    const format = numberFormat(found.unit, [low, median, high, ...ends], LANGUAGE, 2)
    const [from, centre, least] = [low, median, ends[0]].map(format.difference)
    const [to, most] = [high, ends[1]].map(format.fullDifference)
    const same = Math.round(sameSign * worlds)
    const values = { low: from, high: to, median: centre, least, most, same, n: worlds }
    return `  ${say('worldsDifference', { scenario, ...values })}`
  })
  return [say(of === 'posterior' ? 'worldsOfPosterior' : 'worldsOfPrior', { n: worlds }), ...lines]
}

/** Where a reader may go from here, with the files that were just compared. */
function nextSteps({ scenarios, ticks }: Comparison, designs: readonly Loaded[], folder?: string): string[] {
  const files = designs.map(({ file }) => shellWord(file)).join(' ')
  const { file, district } = designs.at(-1) as Loaded
  const [township] = district.townships
  const actor = shellWord(`${township?.name}/${township?.communities[0]?.name}/1`)
  const on = mechanismsIn(scenarios)
  const unused = MECHANISMS.find(({ name }) => !on.has(name))
  const lever = unused?.levers.find(({ at }) => at === 'community')
  const other = lever
    ? [`  npx cogov compare ${files} --set ${unused?.name}.${lever.name}=${lever.range[1] / 2}`, `    ${lever.why}`]
    : []
  const explained = `  npx cogov explain ${shellWord(file)} --tick ${Math.min(12, ticks)} --actor ${actor}`
  const report = folder === undefined ? [] : [`  npx cogov report ${shellWord(folder)}`, `    ${say('reportOf')}`]
  return [say('next'), ...report, ...other, explained, `    ${say('whyResident')}`]
}
