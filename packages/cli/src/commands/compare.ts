/** `cogov compare FILE…`: designs against the first of them, over replicates that share their luck. */
import { MECHANISMS } from '@cogov/core'
import {
  type ComparedOutcome,
  type Comparison,
  compare,
  type Estimate,
  type Price,
  requireComparable,
  requireMemory,
  residentsOf,
} from '@cogov/experiments'
import type { Command } from 'commander'
import { asWrongInput, Interrupted } from '../failure.ts'
import { type Changes, type Loaded, loadAll } from '../input.ts'
import { interruptible } from '../interrupt.ts'
import { changesOf, type OutputOptions, wholeNumber, withChanges, withOutput } from '../options.ts'
import { openOut } from '../out.ts'
import { print, printJson, remark } from '../print.ts'
import { startProgress } from '../progress.ts'
import { count, describePlace } from '../study.ts'
import { formatFor, table, withUnit } from '../table.ts'
import { shellWord } from '../words.ts'

export function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .summary('compare scenarios over replicates')
    .argument('<files...>', 'scenarios; the others are compared with the first')
    .option('--replicates <number>', 'runs of each scenario', wholeNumber(1, 1_000_000), 20)
  withOutput(withChanges(command))
    .description(
      'Compares scenarios. Replicate k has the same seed in each of them, so that they differ by what they differ in and not by luck: each difference is a mean over pairs.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ cogov compare examples/pinggu/no-incentive.yaml examples/pinggu/money.yaml --replicates 10',
    )
    .action(compareCommand)
}

type CompareCommandOptions = OutputOptions & Changes & { replicates: number }

async function compareCommand(files: string[], options: CompareCommandOptions): Promise<void> {
  const designs = await loadAll(files, changesOf(options))
  const { replicates, workers } = options
  asWrongInput(() =>
    requireComparable(
      designs.map(({ scenario }) => scenario),
      replicates,
    ),
  )
  for (const { file, scenario, district } of designs) {
    asWrongInput(() => requireMemory(residentsOf(district, scenario), scenario.scale), `${file}: `)
  }
  const store = options.out === undefined ? undefined : await openOut(options.out)
  const progress = startProgress('runs', !options.quiet)
  const result = await interruptible((signal) =>
    compare(
      designs.map(({ scenario }) => scenario),
      { replicates, workers, signal, onProgress: progress.at },
    ),
  ).finally(progress.end)
  const finished = result.replicates.length
  const stopped = finished < replicates
  if (finished === 0) {
    await store?.abandon()
    throw new Interrupted('stopped before the first replicate was finished; nothing is kept')
  }
  const { scenarios, runs, outcomes, prices } = result
  const written = await store?.write({
    command: 'compare',
    scenarios,
    runs,
    stopped,
    summary: { outcomes, prices },
  })
  if (options.json) await printJson(documentOf(result))
  else if (!options.quiet) await print(showComparison(result, designs))
  if (written && !options.quiet) remark(`written: ${written.join(', ')}`)
  if (stopped) throw new Interrupted(`stopped after ${finished} of ${count(replicates, 'replicate')}; these are kept`)
}

/** Without the values of every month, which are in the CSV. */
function documentOf({ runs, ...rest }: Comparison): object {
  const hashes = runs.map(({ replicate, result: { scenario, seed, hash } }) => ({
    scenario,
    replicate,
    seed,
    hash,
  }))
  return { ...rest, runs: hashes }
}

function showComparison(comparison: Comparison, designs: readonly Loaded[]): string {
  const { outcomes, replicates, runs, prices } = comparison
  const places = [...new Set(runs.map(({ result }) => result.place))].map((place) => placeOver(comparison, place))
  const columns = [
    { title: 'outcome' },
    { title: 'scenario' },
    { title: 'mean', right: true },
    { title: '95 % interval', right: true },
    { title: 'difference', right: true },
    { title: '95 % interval', right: true },
  ]
  const rows = outcomes.flatMap((outcome, n) => [...(n > 0 ? [[]] : []), ...rowsOf(outcome)])
  return [
    `${places.join('; ')}, ${count(replicates.length, 'replicate')}`,
    '',
    table(columns, rows),
    '',
    'Means over replicates in the last month. A difference is with the first scenario, replicate by replicate with',
    'the same seed; differences of shares are in percentage points.',
    ...prices.map(showPrice),
    '',
    ...nextSteps(comparison, designs),
  ].join('\n')
}

/** Made-up places differ a little from replicate to replicate. */
function placeOver({ runs, ticks }: Comparison, place: string): string {
  const residents = runs.filter(({ result }) => result.place === place).map(({ result }) => result.residents)
  const mean = Math.round(residents.reduce((sum, n) => sum + n, 0) / residents.length)
  const about = residents.some((n) => n !== mean)
  return describePlace({ place, residents: mean, ticks, about })
}

function rowsOf({ outcome, unit, designs }: ComparedOutcome): string[][] {
  const means = designs.map(({ value }) => value.mean)
  const format = formatFor(unit, means, 2)
  return designs.map(({ scenario, value, difference }, d) => [
    d === 0 ? withUnit(outcome, format) : '',
    scenario,
    format.show(value.mean),
    interval(value, format.show),
    ...(difference ? [format.showDifference(difference.mean), interval(difference, format.showDifference)] : []),
  ])
}

const interval = ({ low, high }: Estimate, show: (value: number) => string): string =>
  low === null || high === null ? '' : `${show(low)} … ${show(high)}`

function showPrice({ scenario, spending, participantMonths, perParticipantMonth }: Price): string {
  const show = (value: number, unit: string) => formatFor(unit, [value]).showWithUnit(value)
  if (perParticipantMonth !== null)
    return `${scenario}: ${show(perParticipantMonth, 'yuan')} for each additional participant-month`
  if (participantMonths === 0) return `${scenario}: no difference in participation`
  const fewer = `${Math.round(-participantMonths).toLocaleString('en')} participant-months fewer`
  return spending > 0 ? `${scenario}: ${fewer}, for ${show(spending, 'yuan')} more` : `${scenario}: ${fewer}`
}

/** Where a reader may go from here, with the files that were just compared. */
function nextSteps({ scenarios, ticks }: Comparison, designs: readonly Loaded[]): string[] {
  const files = designs.map(({ file }) => shellWord(file)).join(' ')
  const { file, district } = designs.at(-1) as Loaded
  const [township] = district.townships
  const actor = shellWord(`${township?.name}/${township?.communities[0]?.name}/1`)
  const unused = MECHANISMS.find(({ name }) => scenarios.every(({ mechanisms }) => mechanisms[name] === undefined))
  const lever = unused?.levers.find(({ at }) => at === 'community')
  const other = lever
    ? [`  npx cogov compare ${files} --set ${unused?.name}.${lever.name}=${lever.range[1] / 2}`, `    ${lever.why}`]
    : []
  const explained = `  npx cogov explain ${shellWord(file)} --tick ${Math.min(12, ticks)} --actor ${actor}`
  return ['Try next:', ...other, explained, '    why a resident took part, or did not']
}
