/** What a lesson is: a place, a few levers, and steps that are done rather than read. */
import type { Scenario } from '@cogov/core'
import { quantity, type Text } from '../words/speak.ts'

/** The simulation as a lesson looks at it. */
export interface Seen {
  tick: number
  /** An outcome at a tick that was simulated, of the whole place or of a part by name; not a number where it was not. */
  value(outcome: string, tick: number, place?: string): number
  /** The same without what was moved in the lesson. */
  without(outcome: string, tick: number): number
  /** A lever in the month after a tick. */
  lever(mechanism: string, lever: string, tick: number): number
  /** What a comparison of the step found. */
  measured: Readonly<Record<string, number>>
}

export type Run = (scenario: Scenario, ticks: number) => Promise<(outcome: string, tick: number) => number>

interface Predict {
  kind: 'predict'
  question: Text
  options: readonly Text[]
  /** The option that comes true, and what to say then. */
  right: number
  /** The tick at which it is seen. */
  at: number
  reveal: Text
  /** Values of the reveal. */
  values?: (seen: Seen) => Record<string, string>
}

export interface Do {
  kind: 'do'
  task: Text
  hint: Text
  done: (seen: Seen) => boolean
  reveal: Text
  values?: (seen: Seen) => Record<string, string>
  /** Whether the step begins at the start again, with the lesson's own levers. */
  anew?: true
  /** Runs that are compared when somebody asks. */
  measure?: (scenario: Scenario, run: Run) => Promise<Record<string, number>>
}

export type Step = Predict | Do

export interface Lesson {
  name: string
  title: Text
  /** One sentence that makes one want to know. */
  invitation: Text
  /** A scenario file. */
  yaml: string
  /** Levers that can be moved, as `mechanism.lever` or whole mechanisms. */
  levers: readonly string[]
  outcomes: readonly string[]
  steps: readonly Step[]
  /** What it comes to. */
  lesson: Text
  literature: readonly string[]
}

export const percent = (share: number): string => quantity(share, 'share')
