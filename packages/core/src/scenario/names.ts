/**
 * The keys of a scenario as types. They follow from the declarations of actors and mechanisms, so that a misspelt one
 * does not compile, and what is declared is known at once.
 */

import type { NetworkSpec } from '@cogov/engine/networks'
import type { DeclaredActor } from '../actors/index.ts'
import type { RULE_PARAMETERS } from '../decisions.ts'
import type { DeclaredMechanism } from '../mechanisms/index.ts'
import type { NamedActor } from './actor-names.ts'
import type { Price, Prices } from './prices.ts'
import type { Scenario, SyntheticPlace } from './scenario.ts'

type LeverPath<M> = M extends {
  name: infer Name extends string
  levers: readonly { name: infer Lever extends string }[]
}
  ? `${Name}.${Lever}`
  : never

type ParameterName<Of> = Of extends { parameters: readonly { name: infer Name extends string }[] } ? Name : never

/** Keys of every member of a union. */
type KeyOfEach<Union> = Union extends unknown ? Extract<keyof Union, string> : never

type RecordPath = `record.${keyof Scenario['record']}`

type Path =
  | keyof Scenario
  | `place.${keyof SyntheticPlace}`
  | `prices.${keyof Prices}`
  | `network.${KeyOfEach<NetworkSpec>}`
  | `mechanisms.${DeclaredMechanism['name']}`
  | `mechanisms.${LeverPath<DeclaredMechanism>}`
  | `parameters.${ParameterName<DeclaredActor | DeclaredMechanism> | (typeof RULE_PARAMETERS)[number]['name']}`
  | `decisions.${DeclaredActor['name']}`
  | RecordPath

/** A path and every shorter end of it. */
type Ends<P extends string> = P extends `${string}.${infer Rest}` ? P | Ends<Rest> : P

/** `townships` may be those of the place, or whether they are recorded: only a whole path says which. */
type Ambiguous = Extract<Ends<`place.${keyof SyntheticPlace}`>, keyof Scenario['record']>

/** Levers as they are usual are named by their whole paths: their ends are the levers from month 1 on. */
type UsualPath = `status_quo.${DeclaredMechanism['name'] | LeverPath<DeclaredMechanism>}`

/** What is said and changes no number, or has a source beside it, is named by its whole path. */
type WholePath = `names.${NamedActor}` | `prices.${'rate' | 'working_day' | 'staff_month'}.${keyof Price}`

/** A key of a scenario: its path, or as much of its end as says which one is meant. */
export type SettingName = Exclude<Ends<Path>, Ambiguous> | UsualPath | WholePath
