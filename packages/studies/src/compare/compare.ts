/**
 * Designs compared over replicates with common random numbers: replicate k has the same seed in every design, so that
 * two designs differ by what they differ in and not by luck.
 */

import { type Scenario, VERSION } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { currencyOf, priceYearOf } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { type Estimate, estimate, meanBy, pairedDifference } from '@cogov/methods/statistics'
import { districtOf, simulatedOf } from '../run/district.ts'
import { unlessStopped } from '../run/evaluate.ts'
import { defaultWorkers, runAll, workersFor } from '../run/pool.ts'
import { possibleOf } from '../run/possible.ts'
import type { RunResult } from '../run/run.ts'
import { runSharded, worthSharing } from '../run/sharded.ts'
import type { TypicalDecision } from '../run/typical.ts'
import type { Worlds } from '../worlds/worlds.ts'
import { type Cost, costsOf } from './costs.ts'
import { type Equity, equityOf } from './equity.ts'
import { message } from './errors.english.ts'
import { type OverWorlds, overWorlds, worldTasks } from './over-worlds.ts'
import { type Robustness, robustnessOf, robustnessTasks } from './robustness.ts'
import { type DesignSeries, seriesOf } from './series.ts'
import { type Ties, tiesOf } from './ties.ts'

export interface CompareOptions {
  replicates: number
  workers?: number
  /** Stops the comparison; replicates that are finished in every design are kept. */
  signal?: AbortSignal
  /** Runs done, with fractions where one run is shared out, and how many there are. */
  onProgress?: (done: number, total: number) => void
  /** The outcome of which it is asked who gains and whether the difference holds; participation unless said. */
  outcome?: string
  /** Settings of the uncertain parameters under which the designs are run again; none unless said. */
  robustness?: number
  /** Worlds in which the designs are run again, such as `await worlds(64)`; none unless said. */
  worlds?: Worlds
}

export interface Comparison {
  version: string
  ticks: number
  /** The designs as they were run, each under a name of its own, and with the seed from which the replicates' come. */
  scenarios: Scenario[]
  /** Finished in every design. */
  replicates: { replicate: number; seed: string }[]
  /** By design, then by replicate. */
  runs: ReplicateRun[]
  outcomes: ComparedOutcome[]
  /** What the additional participation of each design cost, against the first; empty where it was not recorded. */
  prices: Price[]
  /** By design; empty where spending was not recorded. */
  costs: Cost[]
  /** Of which it is asked who gains and whether it holds. */
  outcome: string
  /** By design, without the first; empty where communities have no such outcome. */
  equity: Equity[]
  series: DesignSeries[]
  /** Who trusts whom at the end, by design; empty where it was not recorded, or the place is larger than a county. */
  ties: Ties[]
  /** By design: why a typical resident takes part or not, in the last month of the first replicate. */
  typical: (TypicalDecision & { scenario: string; seed: string })[]
  robustness?: Robustness
  /** Differences over what is not known of the model's numbers. */
  worlds?: OverWorlds
}

export interface ReplicateRun {
  replicate: number
  result: RunResult
}

export interface ComparedOutcome {
  outcome: string
  unit: string
  meaning: string
  /** At the final tick, one entry for each design; the difference is with the first. */
  designs: { scenario: string; value: Estimate; difference?: Estimate; values: number[] }[]
}

export interface Price {
  scenario: string
  /** Money and months of taking part beyond the first design's, over the whole run, mean over replicates. */
  spending: number
  participantMonths: number
  /** Their ratio, in the scenarios' money; null where there was no more participation to pay for. */
  perParticipantMonth: number | null
}

/** The seed of replicate k, to be given to `cogov run --seed` as well. */
export const replicateSeed = (seed: string, replicate: number): string => `${seed}#${replicate}`

/**
 * A made-up place is made anew for each replicate, from its seed; a real one stays as it is.
 *
 * @param designs the first is what the others are compared with
 * @throws RangeError where the designs do not end at the same tick, or have no outcome in common
 * @example
 * const { outcomes } = await compare([scenario, other], { replicates: 20 })
 */
export async function compare(designs: readonly Scenario[], options: CompareOptions): Promise<Comparison> {
  const scenarios = withSeed(withOwnNames(designs))
  requireComparable(scenarios, options.replicates)
  const seed = scenarios[0].seed
  const seeds = Array.from({ length: options.replicates }, (_, k) => replicateSeed(seed, k + 1))
  // Replicate by replicate, so that what is finished when somebody stops can be compared; then setting by setting.
  const tasks = seeds.flatMap((own) => scenarios.map((scenario) => ({ ...scenario, seed: own })))
  const settings = options.robustness ?? 0
  const moved = settings > 0 ? robustnessTasks(scenarios, { settings }) : []
  const largest = Math.max(...scenarios.map((scenario) => simulatedOf(districtOf(scenario), scenario)))
  const inWorlds = options.worlds ? worldTasks(scenarios, options.worlds) : []
  const results = await runTasks([...tasks, ...moved, ...inWorlds], largest, options)
  const finished = seeds.flatMap((own, k) => {
    const row = results.slice(k * designs.length, (k + 1) * designs.length)
    return row.every((result) => result !== undefined) ? [{ replicate: k + 1, seed: own, row }] : []
  })
  const runs = scenarios.map((_, d) => finished.map(({ replicate, row }) => ({ replicate, result: row[d] })))
  const byDesign = finished.length > 0 ? runs.map((design) => design.map(({ result }) => result)) : []
  const outcome = options.outcome ?? 'participation'
  const others = tasks.length + moved.length
  const robustness = holds(scenarios, moved, results.slice(tasks.length, others), outcome)
  const worlds = options.worlds && overWorlds(scenarios, options.worlds, results.slice(others))
  return {
    version: VERSION,
    ticks: scenarios[0].ticks,
    scenarios,
    replicates: finished.map(({ replicate, seed }) => ({ replicate, seed })),
    runs: runs.flat(),
    outcomes: byDesign.length > 0 ? compareOutcomes(scenarios, byDesign) : [],
    prices: byDesign.length > 0 ? pricesOf(byDesign) : [],
    costs:
      byDesign.length > 0
        ? costsOf(
            byDesign,
            scenarios.map(({ prices }) => prices),
          )
        : [],
    outcome,
    equity: equityOf(byDesign, outcome),
    series: seriesOf(byDesign, outcome),
    ties: tiesOf(byDesign, outcome),
    typical: byDesign.flatMap(([first]) =>
      first?.typical ? [{ scenario: first.scenario, seed: first.seed, ...first.typical }] : [],
    ),
    ...(robustness ? { robustness } : {}),
    ...(worlds ? { worlds } : {}),
  }
}

/** Of the settings that were finished in every design, which are the first ones. */
function holds(
  scenarios: readonly Scenario[],
  tasks: readonly Scenario[],
  results: readonly (RunResult | undefined)[],
  outcome: string,
): Robustness | undefined {
  const missing = results.findIndex((result) => result === undefined || !Number.isFinite(finalValue(result, outcome)))
  const settings = Math.floor((missing < 0 ? results.length : missing) / scenarios.length)
  if (settings < 2 || scenarios.length < 2) return undefined
  const values = results.slice(0, settings * scenarios.length).map((result) => finalValue(result as RunResult, outcome))
  return robustnessOf(scenarios, tasks, values, outcome, { settings })
}

/** Every design with the seed of the first. */
const withSeed = (scenarios: Scenario[]): Scenario[] =>
  scenarios.map((one) => ({ ...one, seed: scenarios[0]?.seed ?? '' }))

/** A second scenario of the same name is called `name (2)`. */
function withOwnNames(scenarios: readonly Scenario[]): Scenario[] {
  const taken = new Set<string>()
  return scenarios.map((scenario) => {
    let name = scenario.name
    for (let n = 2; taken.has(name); n++) name = `${scenario.name} (${n})`
    taken.add(name)
    return { ...scenario, name }
  })
}

/** @throws RangeError where scenarios cannot be compared with each other */
export function requireComparable(scenarios: readonly Scenario[], replicates: number): void {
  const [first, ...others] = scenarios
  if (!first) throw rangeError(message('compare.no_scenario'))
  if (!Number.isInteger(replicates) || replicates < 1)
    throw rangeError(message('compare.no_replicate', { found: replicates }))
  const other = others.find(({ ticks }) => ticks !== first.ticks)
  if (other) {
    const found = { first: first.name, ticks: first.ticks, other: other.name, others: other.ticks }
    throw rangeError(message('compare.ticks', found))
  }
  const inMoney = ({ prices }: Scenario) => `${currencyOf(prices)} ${priceYearOf(prices)}`
  const paidOtherwise = others.find((one) => inMoney(one) !== inMoney(first))
  if (paidOtherwise) {
    const found = {
      first: first.name,
      money: inMoney(first),
      other: paidOtherwise.name,
      others: inMoney(paidOtherwise),
    }
    throw rangeError(message('compare.money', found))
  }
  for (const { name, unit } of ownOutcomes(first)) {
    for (const scenario of others) {
      const same = ownOutcomes(scenario).find((one) => one.name === name)
      if (!same || same.unit === unit) continue
      const found = { outcome: name, unit, first: first.name, other_unit: same.unit, other: scenario.name }
      throw rangeError(message('compare.units', found))
    }
  }
}

const ownOutcomes = ({ formulas }: Scenario) => formulas.filter(({ kind }) => kind === 'outcome')

/** Replicates over the threads; runs one after the other, each over all threads, where they are few and large. */
async function runTasks(
  tasks: readonly Scenario[],
  largest: number,
  options: CompareOptions,
): Promise<(RunResult | undefined)[]> {
  const { workers = defaultWorkers(), signal, onProgress } = options
  const threads = workersFor(workers, tasks.length, largest)
  if (threads < workers && worthSharing(largest, tasks[0])) return runInTurn(tasks, workers, options)
  let done = 0
  onProgress?.(0, tasks.length)
  // A replicate's designs have the same networks, which a thread makes once; few replicates are better spread.
  const designs = tasks.filter(({ seed }) => seed === tasks[0]?.seed).length
  return runAll(tasks, {
    workers: threads,
    together: tasks.length >= 2 * threads * designs ? designs : 1,
    ...(signal ? { signal } : {}),
    onResult: () => onProgress?.(++done, tasks.length),
    typical: (task) => task < designs,
  })
}

async function runInTurn(
  tasks: readonly Scenario[],
  workers: number,
  { signal, onProgress }: CompareOptions,
): Promise<(RunResult | undefined)[]> {
  const results: (RunResult | undefined)[] = tasks.map(() => undefined)
  for (const [index, scenario] of tasks.entries()) {
    if (signal?.aborted) break
    const onTick = (tick: number) => onProgress?.(index + tick / scenario.ticks, tasks.length)
    const result = await unlessStopped(runSharded(scenario, workers, { onTick, ...(signal ? { signal } : {}) }))
    if (result?.ticks === scenario.ticks) results[index] = result
  }
  return results
}

/**
 * Of what all designs record and what has a value in every run: a gap between urban and rural has none in one village.
 *
 * @param runs by design, then by replicate; at least one replicate
 */
function compareOutcomes(scenarios: readonly Scenario[], runs: readonly (readonly RunResult[])[]): ComparedOutcome[] {
  const shared = outcomesOf(scenarios[0]).filter(({ name }) =>
    runs.every((design) => design.every((result) => Number.isFinite(finalValue(result, name)))),
  )
  if (shared.length === 0) throw rangeError(message('compare.no_outcome'))
  return shared.map(({ name, unit, meaning, range }) => {
    const values = runs.map((design) => design.map((result) => finalValue(result, name)))
    const possible = possibleOf({ unit, range }, values.flat())
    const designs = values.map((own, d) => ({
      scenario: nameOf(runs[d]),
      value: estimate(own, 0.95, possible),
      values: own,
      ...(d > 0 ? { difference: pairedDifference(own, values[0], 0.95, possible) } : {}),
    }))
    return { outcome: name, unit, meaning, designs }
  })
}

function pricesOf(runs: readonly (readonly RunResult[])[]): Price[] {
  const needed = ['participation', 'spending_so_far']
  if (!runs.every((design) => design.every(({ outcomes }) => needed.every((name) => name in outcomes)))) return []
  const base = runs[0]
  return runs.slice(1).map((design) => {
    const spending = meanBy(design, spendingOf) - meanBy(base, spendingOf)
    const participantMonths = meanBy(design, participantMonthsOf) - meanBy(base, participantMonthsOf)
    const perParticipantMonth = participantMonths > 0 ? spending / participantMonths : null
    return { scenario: nameOf(design), spending, participantMonths, perParticipantMonth }
  })
}

const nameOf = (design: readonly RunResult[]): string => design[0].scenario

const finalValue = ({ outcomes }: RunResult, name: string): number => outcomes[name]?.values.at(-1) as number

const spendingOf = (result: RunResult): number => finalValue(result, 'spending_so_far')

/** Months of taking part since the first one; the start is no month. */
const participantMonthsOf = ({ outcomes, residents }: RunResult): number =>
  (outcomes.participation?.values ?? []).slice(1).reduce((sum, share) => sum + share * residents, 0)
