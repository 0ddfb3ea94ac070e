/** What a lesson is: a place, a few levers, and steps that are done rather than read. A lesson is one file. */
import type { Scenario } from '@cogov/core'

/** The simulation as a lesson looks at it. */
export interface Seen {
  tick: number
  /**
   * An outcome at a tick that was simulated, of the whole place or of a part by name; not a number where it was not.
   */
  value(outcome: string, tick: number, place?: string): number
  /** The same without what was moved in the lesson. */
  without(outcome: string, tick: number): number
  /** A lever in the month after a tick. */
  lever(mechanism: string, lever: string, tick: number): number
  /** What a comparison of the step found. */
  measured: Readonly<Record<string, number>>
}

export type Run = (scenario: Scenario, ticks: number) => Promise<(outcome: string, tick: number) => number>

/** What fills the holes of a text: numbers are shares. */
export type Filling = Readonly<Record<string, number | string>>

/** What both kinds of steps say when they are done. */
interface Revealing {
  reveal: string
  /** Values of the reveal. */
  values?: (seen: Seen) => Filling
  /** What the reveal says, which must hold for any seed once the solution of the step is done: for a test. */
  claim?: (seen: Seen) => boolean
}

interface Predict extends Revealing {
  kind: 'predict'
  question: string
  options: readonly string[]
  /** The option that comes true. */
  right: number
  /** The tick at which it is seen. */
  at: number
}

export interface Do extends Revealing {
  kind: 'do'
  task: string
  hint: string
  done: (seen: Seen) => boolean
  /** Moves that do it, which nobody is shown: a lever, or all of a mechanism; its value; the tick, 0 unless said. */
  solution: readonly (readonly [lever: string, value: number, tick?: number])[]
  /** Whether the step begins at the start again, with the lesson's own levers. */
  anew?: true
  /** Runs that are compared when somebody asks. */
  measure?: (scenario: Scenario, run: Run) => Promise<Record<string, number>>
}

export type Step = Predict | Do

/** Texts are in English; `locales/LANGUAGE/lessons.json` has them in other languages. */
export interface Lesson {
  name: string
  /** Its place in the list, from 1. */
  order: number
  title: string
  /** One sentence that makes one want to know. */
  invitation: string
  /** A scenario file. */
  yaml: string
  /** Levers that can be moved, as `mechanism.lever` or whole mechanisms. */
  levers: readonly string[]
  outcomes: readonly string[]
  steps: readonly Step[]
  /** What it comes to. */
  conclusion: string
  literature: readonly string[]
}
