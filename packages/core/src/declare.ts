/**
 * How actors, mechanisms and outcomes are declared. From these declarations come types, validation, JSON Schema, help,
 * documentation, the equations that run and the explanation of what they did.
 */
import type { Equation, Parameter, Quantity, State } from '@cogov/engine/equations'
import type { Recorded } from '@cogov/engine/record'

export type { Parameter, State }

/** A parameter with which a mechanism is turned on; 0 is off. */
export interface Lever<Name extends string = string> extends Parameter<Name> {
  default: 0
  /** The table whose rows each have their own value. */
  at: string
  /** One line of why somebody would move it. */
  why: string
  /** What it must do; asserted by mechanisms/laws.test.ts. */
  claim: Claim
  /** What it is where nobody decides anything; nothing where it is not usual. */
  statusQuo?: StatusQuo
}

/** The value of a lever that is usual in an ordinary place of China, 2016 to 2024. */
export interface StatusQuo {
  value: number
  /** In villages, where they differ from urban communities. */
  rural?: number
  /** In which nine of ten places lie, as far as anybody can judge. */
  range: readonly [number, number]
  source: string
}

/** What turning a lever on must do, and what it must cost. */
export interface Claim {
  /** Outcomes that it raises (+) or lowers (−). */
  moves: Readonly<Record<string, '+' | '-'>>
  /**
   * Money (yuan) and working time (staff months) that it costs a community in a month, by arithmetic over `u`, the
   * lever's value, and what the community has: residents, staff, participants and others that the test lists. 0 where
   * left out.
   */
  money?: string
  time?: string
  /** Under which conditions it can do that; in the runs with it and in those without it. */
  tried?: {
    /** Value at which it is tried; 0.8 where left out. */
    value?: number
    /** Other levers, parameters, parts of the place, and the made-up place. */
    given?: Readonly<Record<string, Readonly<Record<string, number>>>>
    parameters?: Readonly<Record<string, number>>
    where?: readonly { place: string; mechanisms: Record<string, Record<string, number>> }[]
    place?: Readonly<Record<string, number>>
    /** Months of a run; 36 where left out. */
    months?: number
  }
}

/** Before the first tick, then the steps of each tick in their order (the list itself is in simulate.ts). */
export type StepName = 'start' | 'arise' | 'look' | 'decide' | 'work' | 'handle' | 'supervise' | 'learn'

/** An equation that is one addend of a named sum, such as a term of a decision's utility. */
export interface Term extends Equation {
  kind: 'term'
  /** The sum that it is part of. */
  of: string
}

/** Equations that an actor or a mechanism contributes to one step of one table. */
export interface Contribution {
  table: string
  step: StepName
  equations: readonly (Equation | Term)[]
}

/** A quantity that is the sum of terms from the actor and from every mechanism that is on. */
export interface Sum extends Quantity {
  step: StepName
  source: string
}

/** A choice between acting and not, which a choice rule turns into an act. */
interface Decision {
  /** The column that is written: 1 acts, 0 does not. */
  act: string
  /** The sum of its terms, and the parameters of its noise and error. */
  utility: string
  noise: string
  error?: string
  step: StepName
  /** What the actor expects of others, and how much of it is enough: for rules that ask. */
  belief?: string
  threshold?: string
  /** Who cannot act where this is false does not. */
  when?: string
}

export interface Actor<Name extends string = string, ParameterName extends string = string> {
  name: Name
  meaning: string
  source: string
  /** Name of its colour in charts, such as 'teal'; where left out it gets one by its place in the list. */
  colour?: string
  parent?: string
  network?: boolean
  /** Whether it decides by degrees and not between acting and not. */
  byDegrees?: true
  /** What it chooses between acting and not, by a rule that the scenario may change. */
  decision?: Decision
  parameters: readonly Parameter<ParameterName>[]
  states: readonly State[]
  sums: readonly Sum[]
  contributions: readonly Contribution[]
}

export interface Mechanism<
  Name extends string = string,
  LeverName extends string = string,
  ParameterName extends string = string,
> {
  name: Name
  /** What it is. */
  meaning: string
  /** Why it should work, and where it may not. */
  why: string
  source: string
  /** Name of its colour in charts, such as 'teal'; where left out it gets one by its place in the list. */
  colour?: string
  levers: readonly Lever<LeverName>[]
  parameters: readonly Parameter<ParameterName>[]
  /** Columns that only this mechanism needs, by table. */
  states?: readonly (State & { table: string })[]
  contributions: readonly Contribution[]
}

/** An outcome: what the recorder makes of columns of communities, or of an office above them (`at`). */
export interface Outcome<Name extends string = string> extends Recorded {
  name: Name
  source: string
  /** Possible values. */
  range: readonly [number, number]
  /** Whether it is among the few that a summary shows. */
  headline?: true
  at?: 'township' | 'superior'
}

// A declaration is made by a function that keeps its names, and nothing else, as types: from them follow the names that
// studies know.

export const defineParameters = <const Name extends string>(
  parameters: readonly Parameter<Name>[],
): readonly Parameter<Name>[] => parameters

export const defineActor = <const Name extends string, const ParameterName extends string = never>(
  actor: Actor<Name, ParameterName>,
): Actor<Name, ParameterName> => actor

export const defineMechanism = <
  const Name extends string,
  const LeverName extends string = never,
  const ParameterName extends string = never,
>(
  mechanism: Mechanism<Name, LeverName, ParameterName>,
): Mechanism<Name, LeverName, ParameterName> => mechanism

export const defineOutcomes = <const Name extends string>(
  outcomes: readonly Outcome<Name>[],
): readonly Outcome<Name>[] => outcomes

/** A number for a whole run, made of its series. */
export interface Measure extends Quantity {
  source: string
}
