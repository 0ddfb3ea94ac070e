/** One run of a model of somebody's own, in this thread. */
import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import type { ModelDeclaration, Runnable, Values } from './runnable.ts'

/** What studies take of a run. */
export interface ModelRun {
  /** Digest of everything that came out. */
  hash: string
  /** By name; values by tick from 0, or a single one where the outcome is of the whole run. */
  outcomes: Record<string, { unit: string; values: number[] }>
}

/** @throws RangeError where an outcome is missing, or is no numbers */
export async function runModel<Input extends object>(
  model: Runnable<Input>,
  input: Input,
  seed: string,
): Promise<ModelRun> {
  // Other work of the thread has its turn between two runs: somebody may want to stop them.
  await breathe()
  const given = await model.run(input, seed)
  const digest = createHash('sha256')
  const outcomes = model.outcomes.map(({ name, unit }) => {
    const values = valuesOf(given[name])
    if (!values) {
      const found = given[name] === undefined ? 'none' : JSON.stringify(given[name])
      throw rangeError(message('model.no_outcome', { model: model.name, name, found }))
    }
    digest.update(Float64Array.from(values))
    return [name, { unit, values }] as const
  })
  return { hash: digest.digest('hex').slice(0, 32), outcomes: Object.fromEntries(outcomes) }
}

function valuesOf(given: number | ArrayLike<number> | undefined): number[] | undefined {
  if (given === undefined || given === null) return undefined
  const values = typeof given === 'number' ? [given] : Array.from(given)
  return values.length > 0 && values.every((value) => typeof value === 'number') ? values : undefined
}

const isRunnable = (model: ModelDeclaration): model is Runnable => 'run' in model && typeof model.run === 'function'

/**
 * The program of a study's model.
 *
 * @param given the model itself, where the study came from a folder
 * @throws RangeError where nobody gave it, or it is another one
 */
export function programOf(declared: ModelDeclaration, given: ModelDeclaration = declared): Runnable {
  const { name, version } = declared
  if (!isRunnable(given)) throw rangeError(message('model.not_here', { model: name }))
  if (given.name === name && given.version === version) return given
  throw rangeError(message('model.other', { model: name, version, given: given.name, other: given.version }))
}

/** A run for a thread, which loads the model from its module. */
export interface ModelTask {
  module: string
  input: Values
  seed: string
}

export const runTask = async ({ module, input, seed }: ModelTask): Promise<ModelRun> =>
  runModel(await modelFrom(module), input, seed)

/** @throws RangeError where the module has no model for its default export */
export async function modelFrom(module: string): Promise<Runnable> {
  const { default: model } = (await import(module)) as { default?: Runnable }
  if (model === undefined || !isRunnable(model)) throw rangeError(message('model.no_default_export', { module }))
  return model
}
