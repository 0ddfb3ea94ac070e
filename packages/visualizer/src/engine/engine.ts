/** What a worker can be asked. One worker holds one session; workers without one compute replicates. */

import { createSimulation, type Problem, type Scenario, writeScenario } from '@cogov/core'
import { usualLevers } from '@cogov/core/assembly'
import { applySetting, type Prices, withoutTables } from '@cogov/core/scenario'
import { type Message, messageOfError } from '@cogov/engine/messages'
import { residentsKnown } from '@cogov/studies/sources'
import { transfer } from 'comlink'
import { type Catalogue, catalogue } from './catalogue.ts'
import { type Somewhere, whereIs } from './district.ts'
import { loadMath, withMath } from './mathjs.ts'
import type { Explained, Replicate, Resident, Shown } from './messages.ts'
import { Session } from './session.ts'
import { keepFiles, readWithTables } from './tables.ts'
import { explainedBy, frameOf, placeOf, residentOf, wholePlace } from './telling.ts'
import { type Played, sameUntil } from './timeline.ts'
import { loadYaml } from './yaml.ts'

/** Milliseconds after which a long way is interrupted, so that the picture moves and newer wishes are heard. */
const PATIENCE = 60

/** The page records everything; what a file asks to be recorded changes no result. */
const recordingAll = (scenario: Scenario): Scenario => ({
  ...scenario,
  record: { outcomes: [], townships: true, communities: false },
})

interface FoundPlace {
  path?: string
  residents?: number
  /** How the number of residents is known. */
  source?: Message
  committees?: number
  suggestions: string[]
  why?: Message
  error?: Message
}

export class Engine {
  private session: Session | undefined
  private somewhere: Somewhere | undefined
  private place = ''
  /** A session that was made to see whether it can be. */
  private ready: Session | undefined

  catalogue(prices: Prices = {}, country?: string): Catalogue {
    return catalogue(prices, country)
  }

  /** A file's scenario, or what is wrong with it. */
  async read(
    text: string,
    file: string,
    tables: Readonly<Record<string, Uint8Array>> = {},
  ): Promise<{ scenario?: Played; problems: Problem[] }> {
    await loadYaml()
    keepFiles(tables)
    const { scenario, problems } = await withMath(() => readWithTables(text, file))
    return scenario ? { scenario: { ...scenario, usual: usualLevers(scenario) }, problems } : { problems }
  }

  /** Why a scenario cannot be simulated, such as a place that there is not; nothing where it can be. */
  async refuses(scenario: Scenario): Promise<Message | undefined> {
    try {
      const { district } = await whereIs(scenario)
      this.ready = await withMath(() => new Session(recordingAll(scenario), district))
      return undefined
    } catch (error) {
      return messageOfError(error)
    }
  }

  /** @param named with the names of its tables only, for an editor; else whole, to be opened anywhere */
  async write(scenario: Scenario, named = false): Promise<string> {
    await loadYaml()
    return writeScenario(named ? withoutTables(scenario) : scenario)
  }

  /** A file with one value changed, as `--set` of the command does; or why it cannot be. */
  async set(text: string, setting: string): Promise<{ text?: string; error?: Message }> {
    await loadYaml()
    return withMath(() => this.changed(text, setting))
  }

  private async changed(text: string, setting: string): Promise<{ text?: string; error?: Message }> {
    const { scenario } = await readWithTables(text, '')
    if (!scenario) return {}
    try {
      return { text: writeScenario(withoutTables(applySetting(scenario, setting))) }
    } catch (error) {
      if (error instanceof RangeError) return { error: messageOfError(error) }
      throw error
    }
  }

  /** The real place of a name and why it is that one, or what the name could mean. */
  async findPlace(name: string): Promise<FoundPlace> {
    const { loadPlaces, PlaceNotFound, resolvePlace, whyFound } = await import('@cogov/places')
    await loadPlaces()
    try {
      const found = resolvePlace(name)
      const { path, residents, residentsSource, residentsCommittees, villagersCommittees } = found.place
      const why = whyFound(found)
      return {
        path,
        residents,
        source: residentsKnown(residentsSource),
        committees: residentsCommittees + villagersCommittees,
        suggestions: [],
        ...(why ? { why } : {}),
      }
    } catch (error) {
      if (!(error instanceof PlaceNotFound)) throw error
      return (await this.findElsewhere(name)) ?? { suggestions: [...error.suggestions], error: error.said }
    }
  }

  /** Nothing where the rest of the world has no such place either, and none that is called nearly so. */
  private async findElsewhere(name: string): Promise<FoundPlace | undefined> {
    const { elsewhere } = await import('./world.ts')
    const found = await elsewhere(name)
    if (!found?.place) return found?.suggestions.length ? { ...found, suggestions: [...found.suggestions] } : undefined
    const { communities, note } = found.place
    const { path, residents = 0 } = found.place.found
    return { path, residents, source: note, committees: communities, suggestions: [] }
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
    const frame = frameOf(session.simulation, Math.max(0, Math.min(known, session.tick)), shade)
    return transferred(anew ? { place: placeOf(session.simulation, this.here), frame } : { frame })
  }

  /** The digest of the whole state, as the command prints it. */
  hash(): string {
    return this.opened().simulation.world.hash()
  }

  /** Why an actor did what it did in the month that ends at a tick. */
  async explain(actor: string, tick: number): Promise<Explained> {
    // Equations are printed by mathjs.
    await loadMath()
    return explainedBy(this.opened(), actor, tick)
  }

  /** A resident, by its number in the place: what it is, who its neighbours are, and when it took part. */
  resident(index: number): Resident {
    return residentOf(this.opened(), index)
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
    const place = JSON.stringify([
      scenario.place,
      scenario.residents,
      typeof scenario.place === 'string' ? '' : scenario.seed,
    ])
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
