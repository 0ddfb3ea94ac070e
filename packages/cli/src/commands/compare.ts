/** `cogov compare FILE…`: designs against the first of them, over replicates that share their luck. */

import type { Scenario } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { didYouMean } from '@cogov/core/scenario'
import { messageAt } from '@cogov/engine/messages'
import type { HowMany } from '@cogov/studies'
import { type Comparison, compare, requireComparable } from '@cogov/studies/compare'
import { requireMemory } from '@cogov/studies/running'
import { asWrongInput, Interrupted, WrongInput } from '../input/failure.ts'
import { type Changes, load, readAll } from '../input/input.ts'
import { interruptible } from '../input/interrupt.ts'
import { changesOf, type OutputOptions, wholeNumber, withChanges, withOutput, withWorlds } from '../input/options.ts'
import { openOut } from '../input/out.ts'
import { inOneWorld, worldsFor } from '../input/worlds.ts'
import type { StoredAttribution } from '../report/stored.ts'
import { print, printJson, remark } from '../show/print.ts'
import { startProgress } from '../show/progress.ts'
import { showComparison } from '../show/show-comparison.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addCompare(program: CogovCommand): void {
  const command = program
    .command('compare')
    .summary('compare scenarios over replicates')
    .argument('<files...>', 'scenarios; the others are compared with the first')
    .option('--replicates <number>', 'runs of each scenario', wholeNumber(1, 1_000_000), 20)
    .option(
      '--outcome <name>',
      'what the answer is about: who gains, whether it holds, what drives it',
      'participation',
    )
    .option(
      '--robustness <settings>',
      'run the scenarios again under so many settings of the parameters that nobody has measured',
      wholeNumber(2, 10_000),
    )
  command.option(
    '--attribution <replicates>',
    'share the effect of the best scenario out among its mechanisms, over so many replicates of each coalition',
    wholeNumber(2, 10_000),
  )
  const worlds =
    'run the scenarios again in so many worlds, draws of all numbers that are not known; or compare in the central one'
  withOutput(withChanges(withWorlds(command, worlds)))
    .description(
      'Compares scenarios. Replicate k has the same seed in each of them, so that they differ by what they ' +
        'differ in and not by luck: each difference is a mean over pairs. Says what the difference costs, who ' +
        'gains by it, and whether it holds where the model’s guesses are wrong.',
    )
    .examples([
      'cogov compare examples/pinggu/no-incentive.yaml examples/pinggu/money.yaml --replicates 10 --out results/money',
      'cogov report results/money',
    ])
    .action(compareCommand)
}

type CompareCommandOptions = OutputOptions &
  Changes & {
    replicates: number
    outcome: string
    worlds?: HowMany
    robustness?: number
    attribution?: number
    all?: true
  }

async function compareCommand(files: string[], options: CompareCommandOptions): Promise<void> {
  const changes = changesOf(options)
  const read = await readAll(files, (file) => load(file, changes))
  const worlds = await worldsFor(options.worlds)
  const central = options.worlds === 'central' ? worlds : undefined
  const designs = central ? await Promise.all(read.map((one) => inOneWorld(one, central))) : read
  const { replicates, workers, robustness, outcome } = options
  const scenarios = designs.map(({ scenario }) => scenario)
  asWrongInput(() => requireComparable(scenarios, replicates))
  requireOutcome(scenarios, outcome)
  for (const { file, scenario, district } of designs) {
    asWrongInput(() => requireMemory(district, scenario), file)
  }
  const store = options.out === undefined ? undefined : await openOut(options.out)
  const progress = startProgress(say('runsWord'), !options.quiet)
  const result = await interruptible((signal) =>
    compare(scenarios, {
      replicates,
      workers,
      outcome,
      signal,
      onProgress: progress.at,
      ...(robustness === undefined ? {} : { robustness }),
      ...(worlds && !central ? { worlds } : {}),
    }),
  ).finally(progress.end)
  const finished = result.replicates.length
  const stopped = finished < replicates
  if (finished === 0) {
    await store?.abandon()
    throw new Interrupted(say('stoppedNothing'))
  }
  if (!result.outcomes.some((one) => one.outcome === outcome)) {
    await store?.abandon()
    throw new WrongInput([messageAt('--outcome', message('command.no_value', { outcome }))])
  }
  const attribution =
    options.attribution === undefined ? undefined : await attributionOf(result, options.attribution, workers)
  const { runs, version: _, ticks: __, replicates: ___, scenarios: resolved, ...summary } = result
  const written = await store?.write({
    command: 'compare',
    invocation: process.argv.slice(2),
    scenarios: resolved,
    runs,
    stopped,
    summary: { ...summary, ...(attribution ? { attribution } : {}) },
  })
  if (options.json) await printJson(documentOf(result))
  else if (!options.quiet)
    await print(
      showComparison(result, designs, {
        all: options.all === true,
        ...(options.out === undefined ? {} : { folder: options.out }),
      }),
    )
  if (written && !options.quiet) remark(say('written', { files: written.join(', ') }))
  if (stopped)
    throw new Interrupted(say('stoppedReplicates', { n: finished, all: say('replicates', { n: replicates }) }))
}

/** @throws WrongInput where a scenario has no such outcome, or does not record it */
function requireOutcome(scenarios: readonly Scenario[], outcome: string): void {
  for (const scenario of scenarios) {
    const own = scenario.record.outcomes
    const known = own.length > 0 ? own : outcomesOf(scenario).map(({ name }) => name)
    if (known.includes(outcome)) continue
    const hint = didYouMean(outcome, known)
    throw new WrongInput([messageAt('--outcome', message('command.no_such_outcome', { name: outcome, hint }))])
  }
}

/** Of the scenario that gains most, where it has at least two mechanisms to share among. */
async function attributionOf(
  { scenarios, outcomes, outcome }: Comparison,
  replicates: number,
  workers: number,
): Promise<StoredAttribution | undefined> {
  const gains =
    outcomes.find((one) => one.outcome === outcome)?.designs.map(({ difference }) => difference?.mean ?? 0) ?? []
  const best = scenarios[gains.indexOf(Math.max(...gains))]
  if (!best || Object.keys(best.mechanisms).length < 2) return undefined
  const { attribute } = await import('@cogov/studies')
  const found = await interruptible((signal) => attribute(best, { outcome, replicates, workers, signal }))
  return { scenario: best.name, ...found }
}

/** Without the values of every month, which are in the CSV. */
function documentOf({ runs, series: _, ties: __, ...rest }: Comparison): object {
  const hashes = runs.map(({ replicate, result: { scenario, seed, hash } }) => ({
    scenario,
    replicate,
    seed,
    hash,
  }))
  return { ...rest, runs: hashes }
}
