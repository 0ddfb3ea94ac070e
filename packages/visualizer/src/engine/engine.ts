/** What a worker can be asked. One worker holds one session; workers without one compute replicates. */
import {
  applySetting,
  createSimulation,
  DEPARTMENTS,
  neighboursOf,
  type Problem,
  type Recording,
  readScenario,
  type Scenario,
  type Simulation,
  toLatex,
  writeScenario,
} from '@cogov/core'
import { transfer } from 'comlink'
import { type Catalogue, catalogue } from './catalogue.ts'
import { type Somewhere, whereIs } from './district.ts'
import { loadMath, withMath } from './mathjs.ts'
import { actsOf, shadeOf, shadesOf } from './residents.ts'
import { Session } from './session.ts'
import { sameUntil } from './timeline.ts'
import { loadYaml } from './yaml.ts'

/** Who lives where: what does not change while it runs. */
export interface PlaceInfo {
  name: string
  /** Counties that the place has, and the departments of each. */
  counties: string[]
  departments: { name: string; chinese: string }[]
  townships: { name: string; county: number; communities: { name: string; shown: string; rural: boolean }[] }[]
  /** Residents of each community, in order. */
  sizes: Uint32Array
  shades: string[]
  /** Sets of communities that are recorded: the whole, urban, rural, each township. */
  recorded: { name: string; level: string }[]
}

/** The world at a tick. */
export interface Frame {
  tick: number
  acts: Uint8Array
  shade?: Uint8Array
  /** Columns of the offices by table and name, a value a row. */
  offices: Record<string, Record<string, Float32Array>>
  /** Outcomes since tick `from`: by tick, recorded place, outcome. */
  from: number
  values: Float64Array
}

/** What a scenario shows: the place where it is new, and the world. */
export interface Shown {
  place?: PlaceInfo
  frame: Frame
}

export interface ExplainedTerm {
  name: string
  kind: string
  text: string
  latex: string
  unit: string
  meaning: string
  source: string
  value: number
}

export interface Explained {
  actor: string
  table: string
  tick: number
  sums: { name: string; unit: string; meaning: string; value: number; terms: ExplainedTerm[] }[]
  equations: ExplainedTerm[]
  draws: { purpose: string; value: number }[]
}

export interface Resident {
  values: Record<string, number>
  /** By their numbers in the place. */
  neighbours: number[]
  /** Whether it took part, by tick from 0. */
  acted: boolean[]
}

export interface Replicate {
  /** Outcomes of the whole place: by tick, outcome. */
  values: Float64Array
  hash: string
}

/** Milliseconds after which a long way is interrupted, so that the picture moves and newer wishes are heard. */
const PATIENCE = 60

/** The page records everything; what a file asks to be recorded changes no result. */
const recordingAll = (scenario: Scenario): Scenario => ({
  ...scenario,
  record: { outcomes: [], townships: true, communities: false },
})

export class Engine {
  private session: Session | undefined
  private somewhere: Somewhere | undefined
  private place = ''
  /** A session that was made to see whether it can be. */
  private ready: Session | undefined

  catalogue(): Catalogue {
    return catalogue()
  }

  /** A file's scenario, or what is wrong with it. */
  async read(text: string, file: string): Promise<{ scenario?: Scenario; problems: Problem[] }> {
    await loadYaml()
    return withMath(() => readScenario(text, file))
  }

  /** Why a scenario cannot be simulated, such as a place that there is not; nothing where it can be. */
  async refuses(scenario: Scenario): Promise<string | undefined> {
    try {
      const { district } = await whereIs(scenario)
      this.ready = await withMath(() => new Session(recordingAll(scenario), district))
      return undefined
    } catch (error) {
      return (error as Error).message
    }
  }

  async write(scenario: Scenario): Promise<string> {
    await loadYaml()
    return writeScenario(scenario)
  }

  /** A file with one value changed, as `--set` of the command does; or why it cannot be. */
  async set(text: string, setting: string): Promise<{ text?: string; error?: string }> {
    await loadYaml()
    return withMath(() => this.changed(text, setting))
  }

  private changed(text: string, setting: string): { text?: string; error?: string } {
    const { scenario } = readScenario(text, '')
    if (!scenario) return {}
    try {
      return { text: writeScenario(applySetting(scenario, setting)) }
    } catch (error) {
      if (error instanceof RangeError) return { error: error.message }
      throw error
    }
  }

  /** The real place of a name, or what it could mean. */
  async findPlace(
    name: string,
  ): Promise<{ path?: string; residents?: number; committees?: number; suggestions: string[]; error?: string }> {
    const { findPlace, PlaceNotFound } = await import('@cogov/places')
    try {
      const { path, residents, urbanCommittees, ruralCommittees } = findPlace(name)
      return { path, residents, committees: urbanCommittees + ruralCommittees, suggestions: [] }
    } catch (error) {
      if (error instanceof PlaceNotFound) return { suggestions: [...error.suggestions], error: error.message }
      throw error
    }
  }

  /**
   * Brings a scenario to a tick, or as far towards it as half a frame's patience allows: who asks asks again.
   *
   * @returns the place as well where it is another one, or the same one anew
   */
  async show(scenario: Scenario, tick: number, shade: string): Promise<Shown> {
    const whole = recordingAll(scenario)
    const before = this.session
    const anew = !before || sameUntil(before.scenario, whole) < 0
    if (anew) await this.open(whole)
    const session = this.opened()
    const known = anew ? 0 : Math.min(session.tick, session.follow(whole))
    session.goTo(tick, performance.now() + PATIENCE)
    const frame = this.frame(Math.max(0, Math.min(known, session.tick)), shade)
    return transferred(anew ? { place: this.info(), frame } : { frame })
  }

  /** The digest of the whole state, as the command prints it. */
  hash(): string {
    return this.opened().simulation.world.hash()
  }

  /** Why an actor did what it did in the month that ends at a tick. */
  async explain(actor: string, tick: number): Promise<Explained> {
    // Equations are printed by mathjs.
    await loadMath()
    const session = this.opened()
    const explained = session.explain(actor, tick)
    const symbols = symbolsOf(session.simulation)
    const withLatex = (term: Explained['equations'][number] | Omit<ExplainedTerm, 'latex'>): ExplainedTerm => ({
      name: term.name,
      kind: term.kind,
      text: term.text,
      unit: term.unit,
      meaning: term.meaning,
      source: term.source,
      value: term.value,
      latex: latexOf(term, symbols),
    })
    return {
      ...explained,
      sums: explained.sums.map((sum) => ({ ...sum, terms: sum.terms.map(withLatex) })),
      equations: explained.equations.map(withLatex),
    }
  }

  /** A resident, by its number in the place: what it is, who its neighbours are, and when it took part. */
  resident(index: number): Resident {
    const session = this.opened()
    const { world } = session.simulation
    const { table, sizes } = world.lowest
    let block = 0
    let start = 0
    while (index >= start + (sizes[block] as number)) start += sizes[block++] as number
    const columns = world.model.tables.find(({ name }) => name === table)?.columns ?? []
    const value = (column: string) => world.blockColumn(table, column, block)[index - start] as number
    return {
      values: Object.fromEntries(columns.map(({ name }) => [name, value(name)])),
      neighbours: neighboursOf(world, block, index - start).map((row) => start + row),
      acted: session.historyOf(index),
    }
  }

  /** What an office did by month. */
  deeds(table: string, row: number): number[] {
    return this.opened().deedsOf(table, row)
  }

  /** A whole run of a scenario with another seed, for bands, maps and attribution. */
  async replicate(scenario: Scenario, seed: string, ticks: number): Promise<Replicate> {
    await this.go(scenario)
    const run = { ...scenario, seed, ticks, record: { outcomes: [], townships: false, communities: false } }
    const simulation = await withMath(() => createSimulation(run, this.here.district))
    while (simulation.world.tick < ticks) simulation.step()
    return transferred({ values: wholePlace(simulation.recording), hash: simulation.world.hash() })
  }

  private async open(scenario: Scenario): Promise<void> {
    const ready = this.ready
    this.ready = undefined
    await this.go(scenario)
    this.session =
      ready && sameUntil(ready.scenario, scenario) === Number.POSITIVE_INFINITY
        ? ready
        : await withMath(() => new Session(scenario, this.here.district))
  }

  private async go(scenario: Scenario): Promise<void> {
    const place = JSON.stringify([scenario.place, typeof scenario.place === 'string' ? '' : scenario.seed])
    if (place === this.place) return
    this.somewhere = await whereIs(scenario)
    this.place = place
  }

  private get here(): Somewhere {
    return this.somewhere as Somewhere
  }

  private opened(): Session {
    if (!this.session) throw new Error('nothing was opened')
    return this.session
  }

  private info(): PlaceInfo {
    const { simulation } = this.opened()
    const { district, names } = this.here
    let community = 0
    const counties = [...new Set(district.townships.map(({ county = district.name }) => county))]
    return {
      name: district.name,
      counties,
      departments: [...DEPARTMENTS],
      townships: district.townships.map(({ name, county = district.name, communities }) => ({
        name,
        county: counties.indexOf(county),
        communities: communities.map((one) => ({
          name: one.name,
          shown: names[community++] ?? one.name,
          rural: one.rural,
        })),
      })),
      sizes: simulation.world.lowest.sizes.slice(),
      shades: shadesOf(simulation.world),
      recorded: simulation.recording.places.map(({ name, level }) => ({ name, level })),
    }
  }

  private frame(from: number, shade: string): Frame {
    const { world, recording } = this.opened().simulation
    const width = recording.places.length * recording.outcomes.length
    const shades = shadeOf(world, shade)
    return {
      tick: world.tick,
      acts: actsOf(world),
      ...(shades ? { shade: shades } : {}),
      offices: officesOf(this.opened().simulation),
      from,
      values: recording.values.slice(from * width, (world.tick + 1) * width),
    }
  }
}

/** Offices are few: every column of them, a value a row. */
function officesOf({ world }: Simulation): Frame['offices'] {
  const tables = world.model.tables.filter(({ name }) => name !== world.lowest.table)
  return Object.fromEntries(
    tables.map(({ name, columns }) => {
      const rows = world.rowsOf(name)
      const values = columns.map(({ name: column }) => {
        const all = world.officeColumn(name, column)
        return [column, Float32Array.from(rows, (row) => all[row] as number)]
      })
      return [name, Object.fromEntries(values)]
    }),
  )
}

function wholePlace({ places, outcomes, values, ticks }: Recording): Float64Array<ArrayBuffer> {
  const whole = new Float64Array((ticks + 1) * outcomes.length)
  for (let tick = 0; tick <= ticks; tick++) {
    const at = tick * places.length * outcomes.length
    whole.set(values.subarray(at, at + outcomes.length), tick * outcomes.length)
  }
  return whole
}

function symbolsOf({ world: { model } }: Simulation): Record<string, string> {
  const quantities = [...model.tables.flatMap(({ columns }) => columns), ...model.constants]
  return Object.fromEntries(quantities.flatMap(({ name, symbol }) => (symbol === undefined ? [] : [[name, symbol]])))
}

function latexOf({ name, kind, text }: { name: string; kind: string; text: string }, symbols: Record<string, string>) {
  const relation = kind === 'rule' ? '\\leftarrow' : '='
  return `${toLatex(name, symbols)} ${relation} ${toLatex(text, symbols)}`
}

/** Hands the arrays of a message over instead of copying them. */
function transferred<T extends object>(message: T): T {
  const buffers = new Set<ArrayBuffer>()
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer)
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit)
  }
  visit(message)
  return transfer(message, [...buffers])
}
