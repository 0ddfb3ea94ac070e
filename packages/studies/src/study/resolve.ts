/** A study as it is written → a study with everything that was left out. */

import type { Scenario } from '@cogov/core'
import { completeScenario, type Field, fillField, findSetting, type Setting } from '@cogov/core/scenario'
import { shapeOf } from '../model/runnable.ts'
import type { Distribution, Factor, Value } from './factors.ts'
import { STUDY_SETTINGS } from './fields.ts'
import type { MeasuredOutcome } from './outcomes.ts'
import { type Base, modelOf, outcomesIn, type Study } from './study.ts'

/** The scenarios that a study refers to, or the model and what it is set to. */
export type Given = Base & {
  /** By the path that the study's file has for them. */
  files: ReadonlyMap<string, Scenario>
}

/** A factor as it is written, which has passed the check of its shape. */
export interface WrittenFactor {
  factor: string
  kind?: string
  name?: string
  group?: string
  levels?: number
  from?: number
  to?: number
  values?: unknown[]
  files?: string[]
  scenarios?: unknown[]
  labels?: string[]
  [other: string]: unknown
}

type Written = Record<string, unknown> & { factors: WrittenFactor[] }

/** @param value in which `checkStudy` found no mistake */
export function resolveStudy(value: unknown, given: Given): Study {
  const written = value as Written
  const settings = Object.fromEntries(
    Object.entries(STUDY_SETTINGS).map(([key, field]) => [key, fillField(field as Field, written[key])]),
  ) as Omit<Study, 'model' | 'scenario' | 'factors' | 'outcomes'> & { outcomes: (string | MeasuredOutcome)[] }
  const outcomes = measuresOf(settings.outcomes, given)
  const goal = { ...settings.goal, outcome: settings.goal.outcome || (outcomes[0]?.name ?? '') }
  const { cogov, name, description, seed, design, replicates, precision, common_random_numbers, series } = settings
  const { constraints = [] } = settings
  return {
    cogov,
    name,
    description,
    seed,
    ...(given.model ? { model: given.model, scenario: given.scenario } : { scenario: given.scenario }),
    factors: factorsOf(written.factors, given),
    ...(constraints.length > 0 ? { constraints } : {}),
    design,
    replicates,
    precision,
    common_random_numbers,
    outcomes,
    series,
    goal,
  }
}

/** Measures with their names; every outcome in the last month where none is named. */
export function measuresOf(written: readonly (string | MeasuredOutcome)[], base: Base): MeasuredOutcome[] {
  const all = written.length > 0 ? written : outcomesIn(base).map(({ name }) => name)
  return all.map((one) => {
    const measure = typeof one === 'string' ? { of: one, summary: 'final' as const } : one
    const { of, name, summary = 'final', last = 0, threshold = 0, place = '' } = measure as Partial<MeasuredOutcome>
    return { name: name || usualName(of as string, summary, place), of: of as string, summary, last, threshold, place }
  })
}

const usualName = (of: string, summary: string, place: string): string =>
  [of, ...(summary === 'final' ? [] : [summary]), ...(place === '' ? [] : [place])]
    .join('_')
    .replace(/[^\p{L}\p{N}_]/gu, '_')

/** Factors with names of their own: the last part of the path, or more of it where two would be the same. */
function factorsOf(written: readonly WrittenFactor[], given: Given): Factor[] {
  const factors = written.map((one) => factorOf(one, given))
  return factors.map((factor, n) => {
    if (written[n]?.name !== undefined) return factor
    const same = factors.some((other, m) => m !== n && other.name === factor.name)
    return same ? { ...factor, name: factor.path.slice(-2).join('_') } : factor
  })
}

function factorOf(written: WrittenFactor, given: Given): Factor {
  if (isScenarios(written)) {
    const scenarios = [
      ...(written.files ?? []).map((file) => given.files.get(file) as Scenario),
      ...(written.scenarios ?? []).map(completeScenario),
    ]
    const { name = 'scenario' } = written
    const labels = written.labels ?? scenarios.map((scenario) => scenario.name)
    const meaning = 'the scenario'
    const { group } = written
    const own = { name, path: [], unit: '1', meaning, ...(group === undefined ? {} : { group }), levels: labels.length }
    return { ...own, kind: 'scenarios', scenarios, labels }
  }
  const setting = findSetting(given.scenario, written.factor, shapeOf(modelOf(given)))
  const distribution = distributionOf(written, setting)
  return {
    name: written.name ?? (setting.path.at(-1) as string),
    path: [...setting.path],
    unit: setting.field.kind === 'number' ? setting.field.unit : '1',
    meaning: setting.field.meaning,
    ...(written.group === undefined ? {} : { group: written.group }),
    levels: written.levels ?? 0,
    ...distribution,
  }
}

export const isScenarios = ({ kind, files, scenarios }: WrittenFactor): boolean =>
  kind === 'scenarios' || files !== undefined || scenarios !== undefined

function distributionOf(written: WrittenFactor, { field }: Setting): Distribution {
  if (written.values !== undefined) {
    return { kind: 'values', values: written.values, labels: written.labels ?? written.values.map(labelOf) }
  }
  if (field.kind === 'flag') return { kind: 'values', values: [false, true], labels: [false, true] }
  if (field.kind === 'choice') return { kind: 'values', values: [...field.among], labels: [...field.among] }
  const [least, most] = field.kind === 'number' ? field.range : [0, 1]
  const {
    kind = kindTold(written),
    from = least,
    to = most,
    mean,
    sd,
    mode,
    alpha,
    beta,
  } = written as WrittenFactor & Record<'mean' | 'sd' | 'mode' | 'alpha' | 'beta', number>
  if (field.kind === 'number' && field.whole) {
    const step = field.even ? 2 : 1
    if (step === 1) return { kind: 'integers', from: Math.ceil(from), to: Math.floor(to) }
    const first = Math.ceil(from / step)
    const values = Array.from({ length: Math.floor(to / step) - first + 1 }, (_, n) => (first + n) * step)
    return { kind: 'values', values, labels: values }
  }
  switch (kind) {
    case 'log-uniform':
      return { kind, from, to }
    case 'normal':
      return { kind, mean, sd, from, to }
    case 'triangular':
      return { kind, from, mode, to }
    case 'beta':
      return { kind, alpha, beta, from, to }
    default:
      return { kind: 'uniform', from, to }
  }
}

const kindTold = ({ mean, mode, alpha }: WrittenFactor): string =>
  mean !== undefined ? 'normal' : mode !== undefined ? 'triangular' : alpha !== undefined ? 'beta' : 'uniform'

/** What a value is called where nothing else is said. */
const labelOf = (value: unknown): Value =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : JSON.stringify(value)
