/**
 * Experiments in small: a design, run with a number of seeds, and what came of it. The patterns' tests and figures are
 * made with it. All designs share the seeds, so that two differ by what differs in them and not by luck.
 */
import {
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  type Scenario,
  type Simulation,
  type SyntheticPlace,
  syntheticDistrict,
} from '@cogov/core'

/** What is varied; everything else is as by default, in a small district. */
export interface Design extends Partial<Pick<Scenario, 'mechanisms' | 'parameters' | 'timeline' | 'decisions'>> {
  place?: Partial<SyntheticPlace>
  /** Months; 72 where nothing is said. */
  ticks?: number
}

const PLACE: SyntheticPlace = { ...DEFAULT_SYNTHETIC, townships: 2, communities: 8, residents: 150 }

/** Few outcomes are recorded: the runs are many. */
const RECORDED = [
  ...['participation', 'delivery', 'trust_in_committee', 'resolution', 'load', 'success'],
  ...['joint_resolution', 'joint_response_time', 'effort', 'measured_effort', 'paper_time'],
]

export const seedsOf = (count: number): string[] => Array.from({ length: count }, (_, k) => `pattern ${k + 1}`)

/** A design before its first month. */
export function prepared(design: Design, seed: string): Simulation {
  const { place: change = {}, ticks = 72, ...levers } = design
  const place = { ...PLACE, ...change }
  const record = { outcomes: RECORDED, townships: false, communities: false }
  const scenario: Scenario = {
    ...DEFAULT_SCENARIO,
    start: 'fresh',
    name: 'pattern',
    ...levers,
    place,
    seed,
    ticks,
    record,
  }
  return createSimulation(scenario, syntheticDistrict(place, 'the same place'))
}

const known = new Map<string, ReadonlyMap<string, Float64Array>>()

/** An outcome by month of one run; what was run before is looked up. */
function seriesOf(design: Design, outcome: string, seed: string): Float64Array {
  const key = JSON.stringify([design, seed])
  const found = known.get(key) ?? run(design, seed)
  known.set(key, found)
  return found.get(outcome) as Float64Array
}

function run(design: Design, seed: string): ReadonlyMap<string, Float64Array> {
  const simulation = prepared(design, seed)
  while (simulation.world.tick < simulation.scenario.ticks) simulation.step()
  return new Map(RECORDED.map((name) => [name, simulation.recording.series(name)]))
}

/** An outcome by month, for each seed. */
export const traces = (design: Design, outcome: string, seeds: readonly string[]): Float64Array[] =>
  seeds.map((seed) => seriesOf(design, outcome, seed))

/** Its mean over the months from … to, for each seed. */
export const over = (design: Design, outcome: string, from: number, to: number, seeds: readonly string[]): number[] =>
  traces(design, outcome, seeds).map((series) => mean(series.slice(from, to + 1)))

export const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

/** Differences pair by pair. */
export const minus = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, k) => value - (b[k] as number))

/** Mean of values over its standard error. */
export function t(values: readonly number[]): number {
  const middle = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
  return middle / Math.sqrt(variance / values.length)
}
