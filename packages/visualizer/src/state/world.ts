/** One scenario as the page shows it: its worker, its newest frame, its series. */

import type { Scenario } from '@cogov/core'
import { type Message, messageOfError } from '@cogov/engine/messages'
import { signal } from '@preact/signals'
import type { Frame, PlaceInfo } from '../engine/messages.ts'
import { type EngineClient, startEngine } from './engine-client.ts'
import { Series } from './series.ts'

export class LivePlace {
  /** As wished; the frame may be a moment behind. */
  readonly scenario = signal<Scenario | undefined>(undefined)
  readonly place = signal<PlaceInfo | undefined>(undefined)
  readonly frame = signal<Frame | undefined>(undefined)
  readonly series = signal<Series | undefined>(undefined)
  /** What stopped it; empty while all is well. */
  readonly failure = signal<Message | string>('')
  private client: EngineClient = startEngine()
  private wished = 0
  private busy = false
  private again = false
  private serving: Promise<void> = Promise.resolve()
  private readonly outcomes: () => readonly string[]
  private readonly shade: () => string

  constructor(outcomes: () => readonly string[], shade: () => string) {
    this.outcomes = outcomes
    this.shade = shade
    this.watch()
  }

  get engine(): EngineClient['engine'] {
    return this.client.engine
  }

  /** The tick that is shown, or is going to be first. */
  get tick(): number {
    return this.frame.value?.tick ?? this.wished
  }

  /** The tick that was last asked for. */
  get wishedTick(): number {
    return this.wished
  }

  get waiting(): boolean {
    return this.busy
  }

  /**
   * Shows a scenario at a tick. While the worker is busy the newest wish waits, and older ones are forgotten.
   *
   * @returns resolves when nothing is left to wish for
   */
  show(scenario: Scenario, tick: number): Promise<void> {
    this.scenario.value = scenario
    this.wished = Math.min(tick, scenario.ticks)
    this.again = true
    if (!this.busy) this.serving = this.serve()
    return this.serving
  }

  private async serve(): Promise<void> {
    this.busy = true
    try {
      while (this.again) await this.ask()
    } catch (error) {
      this.failure.value = messageOfError(error)
    } finally {
      this.busy = false
    }
  }

  goTo(tick: number): Promise<void> {
    return this.show(this.scenario.value as Scenario, tick)
  }

  /** Asks for the same tick again, in another shade. */
  refresh(): Promise<void> {
    return this.goTo(this.wished)
  }

  end(): void {
    this.client.end()
  }

  /** A new worker at the place where the old one stopped. */
  async retry(): Promise<void> {
    this.client.end()
    this.client = startEngine()
    this.watch()
    this.busy = false
    this.failure.value = ''
    if (this.scenario.value) await this.goTo(this.tick)
  }

  private async ask(): Promise<void> {
    const { scenario, wished } = { scenario: this.scenario.value as Scenario, wished: this.wished }
    const { client } = this
    this.again = false
    const { place, frame } = await client.engine.show(scenario, wished, this.shade())
    if (client !== this.client) return
    if (place) {
      this.place.value = place
      this.series.value = new Series(place.recorded.length, this.outcomes())
    }
    this.series.value?.add(frame)
    this.frame.value = frame
    if (frame.tick !== wished) this.again = true
  }

  private watch(): void {
    const { client } = this
    client.broken.then((reason) => {
      if (client === this.client) this.failure.value = reason
    })
  }
}
