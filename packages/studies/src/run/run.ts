/** One run in this thread, and what is kept of it: plain data that travels between threads and into files. */
import { setImmediate as breathe } from 'node:timers/promises'
import {
  begin,
  type District,
  explainTypical,
  MEASURES,
  type MonthStep,
  type ResidentsSource,
  type Rest,
  type Scenario,
  type Simulation,
  VERSION,
} from '@cogov/core'
import { decides } from '@cogov/core/explain'
import { runMeasure } from '@cogov/core/outcomes'
import { Stopped } from '@cogov/methods/calibration'
import { type Communities, communitiesAtEnd } from './communities.ts'
import { districtOf, residentsOf, simulatedOf } from './district.ts'
import { message } from './errors.english.ts'
import { type TypicalDecision, typicalDecision } from './typical.ts'

export interface RunResult {
  version: string
  /** Name of the scenario. */
  scenario: string
  seed: string
  /** Months simulated: those of the scenario, or fewer where the run was stopped. */
  ticks: number
  /** What it took to come to rest before month 0; absent where the place began fresh. */
  rest?: Rest
  /** Digest of the whole state at the end: two runs with the same hash are the same in every bit. */
  hash: string
  place: string
  /** Residents of the place. */
  residents: number
  /** How the number of residents of a real place is known. */
  residentsSource?: ResidentsSource
  /** How many of them were simulated; they stand for all. */
  simulated: number
  /** Outcomes of the whole place. */
  outcomes: Outcomes
  /** Numbers for the whole run, such as how soon it recovered from a shock; null where nothing of the kind happened. */
  measures: Record<string, { unit: string; value: number | null }>
  /** The same of its urban and rural communities, and of townships and communities where the scenario records them. */
  parts: { place: string; outcomes: Outcomes }[]
  /** The last month of each community; absent where there are more than 20,000. */
  communities?: Communities
  /** Where it was asked for: why the resident in the middle did, or did not, take part in the last month. */
  typical?: TypicalDecision
}

export type Outcomes = Record<string, Series>

export interface Series {
  unit: string
  /** By tick, from 0: the start. */
  values: number[]
}

export interface RunOptions {
  /** Where it takes place, instead of where the scenario says. */
  district?: District
  /** Stops the run after the month that is being simulated. */
  signal?: AbortSignal
  onTick?: (tick: number) => void
  /** Before the first tick, while the place comes to rest: how many months were simulated for it. */
  onRest?: (months: number) => void
  /** Asks in the last month why a typical resident does, or does not, take part. */
  typical?: boolean
}

/**
 * Simulates a scenario from start to end. Between two months other work of the thread has its turn.
 *
 * @throws Stopped where it was stopped before the place was at rest
 * @example (await run(scenario)).outcomes.participation.values.at(-1)
 */
export async function run(scenario: Scenario, options: RunOptions = {}): Promise<RunResult> {
  const { district = districtOf(scenario) } = options
  const simulation = await begun(scenario, district, options)
  const { world } = simulation
  let typical: TypicalDecision | undefined
  const ask = (stage: MonthStep) => {
    if (decides(stage, 'resident')) typical = typicalDecision(explainTypical(simulation, stage))
  }
  while (world.tick < scenario.ticks && !options.signal?.aborted) {
    simulation.step(options.typical && world.tick === scenario.ticks - 1 ? ask : undefined)
    options.onTick?.(world.tick)
    await breathe()
  }
  const result = { ...resultOf(simulation, world.tick, world.hash()), ...(typical ? { typical } : {}) }
  world.release()
  return result
}

async function begun(scenario: Scenario, district: District, { signal, onRest }: RunOptions): Promise<Simulation> {
  const beginning = begin(scenario, district)
  for (;;) {
    const { done, value } = beginning.next()
    if (done) return value
    onRest?.(value)
    await breathe()
    if (signal?.aborted) throw new Stopped(message('run.stopped_before'))
  }
}

/** What is kept of a run that got as far as `ticks`. */
export function resultOf(simulation: Simulation, ticks: number, hash: string): RunResult {
  const { scenario, district, recording, world, rest } = simulation
  const outcomesOf = (place: number): Outcomes =>
    Object.fromEntries(
      recording.outcomes.map(({ name, unit }) => {
        const values = Array.from(recording.series(name, place).subarray(0, ticks + 1))
        return [name, { unit, values }]
      }),
    )
  // Every part is named under the whole, as a path, so that its name too says that it was simulated.
  const parts = recording.groups.slice(1).map(({ name }, part) => ({
    place: `${district.name}/${name}`,
    outcomes: outcomesOf(part + 1),
  }))
  const communities = communitiesAtEnd(world, district, recording.outcomes)
  return {
    version: VERSION,
    scenario: scenario.name,
    seed: scenario.seed,
    ticks,
    ...(rest ? { rest } : {}),
    hash,
    place: district.name,
    residents: residentsOf(district),
    ...(district.residentsSource ? { residentsSource: district.residentsSource } : {}),
    simulated: simulatedOf(district, scenario),
    outcomes: outcomesOf(0),
    measures: measuresOf(scenario, recording, ticks),
    parts,
    ...(communities ? { communities } : {}),
  }
}

/** What each measure of a run is made of. */
const MADE_OF = { resilience: 'delivery', lock_in: 'success' } as const

function measuresOf({ timeline }: Scenario, recording: Simulation['recording'], ticks: number): RunResult['measures'] {
  return Object.fromEntries(
    MEASURES.flatMap(({ name, unit }) => {
      const of = MADE_OF[name as keyof typeof MADE_OF]
      if (!recording.outcomes.some((outcome) => outcome.name === of)) return []
      const series = recording.series(of).subarray(0, ticks + 1)
      return [[name, { unit, value: runMeasure(name as keyof typeof MADE_OF, timeline, series) }]]
    }),
  )
}
