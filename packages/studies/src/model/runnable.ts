/**
 * Anything that can be run: what it can be set to, and what comes out. The model of governance is one of them; a world
 * of one's own, built with `@cogov/engine` alone, is another.
 */
import type { Field, MappingField } from '@cogov/core/scenario'

/** What a model is set to: a value for each of its settings. */
export type Values = Record<string, number | string | boolean>

/** What a model records: by tick, or once a run. */
export interface ModelOutcome<Name extends string = string> {
  name: Name
  unit: string
  /** Possible values. */
  range: readonly [number, number]
  meaning: string
}

/** A model without its program, as the folder of a study keeps it. */
export interface ModelDeclaration {
  readonly name: string
  /** With settings and seed it fixes every bit of a run: another version never goes on with this one's runs. */
  readonly version: string
  /** What a tick is, such as `day`. */
  readonly tick: string
  /** By name: unit, range, default, meaning. */
  readonly settings: Readonly<Record<string, Field>>
  /** Names of the settings that somebody decides; at its default a lever is off. */
  readonly levers: readonly string[]
  /** What a run gives. */
  readonly outcomes: readonly ModelOutcome[]
  /** About how long a run takes on one core. Studies keep runs in parts of about a second. */
  readonly seconds: number
}

export interface Runnable<Input extends object = Values> extends ModelDeclaration {
  /**
   * Address of the module whose default export is this model, in JavaScript that Node can load: `import.meta.url`. Then
   * worker threads can run it. Without it every run is in the thread that asks, because functions cannot cross threads.
   */
  readonly module?: string
  /**
   * One run. The same input and seed give the same numbers, on any thread.
   *
   * @returns each outcome by tick from 0 (the start), or as one number for the whole run
   */
  run(input: Input, seed: string): Run | Promise<Run>
}

export type Run = Readonly<Record<string, number | ArrayLike<number>>>

/** The shape of a model's input, for whatever reads, checks and sets values. */
export const shapeOf = ({ name, settings }: Pick<ModelDeclaration, 'name' | 'settings'>): MappingField => ({
  kind: 'mapping',
  meaning: `what the model ${name} is set to`,
  fields: settings,
})
