/** `cogov compare FILE…`: designs against the first of them, over replicates that share their luck. */
import {
  type ComparedOutcome,
  type Comparison,
  compare,
  type Estimate,
  openStore,
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
import { print, printJson, remark } from '../print.ts'
import { startProgress } from '../progress.ts'
import { count, describePlace } from '../study.ts'
import { formatFor, table } from '../table.ts'

export function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .summary('compare scenarios over replicates')
    .argument('<files...>', 'scenarios; the others are compared with the first')
    .option('--replicates <number>', 'runs of each scenario', wholeNumber(1, 1_000_000), 20)
  withOutput(withChanges(command))
    .description(
      'Compares scenarios. Replicate k has the same seed in each of them, so that they differ by what they differ in\nand not by luck: each difference is a mean over pairs.',
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
  asWrongInput(() => requireComparable(designs.map(({ scenario }) => scenario), replicates))
  for (const { file, scenario, district } of designs) {
    asWrongInput(() => requireMemory(residentsOf(district, scenario), scenario.scale), `${file}: `)
  }
  const store = options.out === undefined ? undefined : await openStore(options.out)
  const progress = startProgress('runs', !options.quiet)
  const result = await interruptible((signal) =>
    compare(designs, { replicates, workers, signal, onProgress: progress.at }),
  ).finally(progress.end)
  const finished = result.replicates.length
  const stopped = finished < replicates
  if (finished === 0) {
    await store?.abandon()
    throw new Interrupted('stopped before the first replicate was finished; nothing is kept')
  }
  const { scenarios, runs, outcomes, prices } = result
  const written = await store?.write({ command: 'compare', scenarios, runs, stopped, summary: { outcomes, prices } })
  if (options.json) await printJson(documentOf(result))
  else if (!options.quiet) await print(showComparison(result, designs))
  if (written && !options.quiet) remark(`written: ${written.join(', ')}`)
  if (stopped) throw new Interrupted(`stopped after ${finished} of ${count(replicates, 'replicate')}; these are kept`)
}

/** Without the values of every month, which are in the CSV. */
function documentOf({ runs, ...rest }: Comparison): object {
  const hashes = runs.map(({ replicate, result: { scenario, seed, hash } }) => ({ scenario, replicate, seed, hash }))
  return { ...rest, runs: hashes }
}

export function showComparison(comparison: Comparison, designs: readonly Pick<Loaded, 'file'>[]): string {
  const { outcomes, replicates, runs, prices } = comparison
  const places = [...new Set(runs.map(({ result }) => describePlace(result)))]
  const columns = [
    { title: 'outcome' },
    { title: 'scenario' },
    { title: 'mean', right: true },
    { title: '95 % interval', right: true },
    { title: 'difference', right: true },
    { title: '95 % interval', right: true },
  ]
  const title = `${places.join('; ')}, ${count(replicates.length, 'replicate')}`
  const note = [
    `Means over replicates at the last month. A difference is with '${comparison.scenarios[0]?.name}', replicate by`,
    'replicate with the same seed; pp are percentage points.',
  ]
  const rows = outcomes.flatMap((outcome, n) => [...(n > 0 ? [[]] : []), ...rowsOf(outcome)])
  return [title, '', table(columns, rows), '', ...note, ...prices.map(showPrice), '', ...nextSteps(comparison, designs)].join('\n')
}

function rowsOf({ outcome, unit, designs }: ComparedOutcome): string[][] {
  const halves = designs.flatMap(({ value, difference }) => [value, ...(difference ? [difference] : [])].map(halfOf))
  const precision = Math.min(...halves.filter((half) => half > 0), 1)
  const format = formatFor(unit, designs.map(({ value }) => value.mean), precision)
  return designs.map(({ scenario, value, difference }, d) => [
    d === 0 ? outcome : '',
    scenario,
    format.show(value.mean),
    interval(value, format.showPlain),
    ...(difference ? [format.showDifference(difference.mean), interval(difference, format.showPlainDifference)] : []),
  ])
}

const halfOf = ({ low, high }: Estimate): number => (low === null || high === null ? 0 : (high - low) / 2)

const interval = ({ low, high }: Estimate, show: (value: number) => string): string =>
  low === null || high === null ? '' : `${show(low)} … ${show(high)}`

function showPrice({ scenario, spending, participantMonths, perParticipantMonth }: Price): string {
  const money = `${formatFor('1', [100_000]).show(spending)} yuan`
  if (perParticipantMonth !== null) {
    const price = formatFor('yuan', [perParticipantMonth]).show(perParticipantMonth)
    return `${scenario}: ${price} for each additional month of somebody taking part`
  }
  const fewer = formatFor('1', [100_000]).show(-participantMonths)
  return spending > 0 ? `${scenario}: ${money} spent, and ${fewer} months of taking part fewer` : `${scenario}: no additional participation`
}

/** Where a reader may go from here, with the files that were just compared. */
function nextSteps({ scenarios }: Comparison, designs: readonly Pick<Loaded, 'file'>[]): string[] {
  const { file } = designs.at(-1) as Pick<Loaded, 'file'>
  const { ticks = 1 } = scenarios[0] ?? {}
  const files = designs.map((design) => design.file).join(' ')
  return [
    'Try next:',
    `  npx cogov compare ${files} --set supervision.horizontal=0.5   the same under agreements among residents`,
    `  npx cogov explain ${file} --tick ${Math.min(12, ticks)} --actor RESIDENT   why somebody took part or did not`,
  ]
}
