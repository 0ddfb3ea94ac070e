/** The numbers that a report of a study speaks of. */
import { isOwnPlace, ownPlaceName } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { type DeclaredWords, declaredWords, type Language, numberFormat } from '@cogov/language'
import { type Prim, prim } from '@cogov/methods/choice'
import { boundedMean, type Estimate, estimate, meanBy, possibleDifference } from '@cogov/methods/statistics'
import { horizonIn, restrictedTable, sensitivityIn } from '@cogov/studies/answers'
import { possibleOf } from '@cogov/studies/run'
import type { StudyTable, TableFactor, TableOutcome, TableRun } from '@cogov/studies/store'
import { isTime, outcomesIn } from '@cogov/studies/study'
import { settingName } from '../../words/model.ts'
import { message } from '../errors.english.ts'
import { clean, placeIn } from '../facts.ts'
import type { ReportSpeech } from '../words.ts'
import { type Drivers, driversOf } from './drivers.ts'

export interface StudyFacts extends ReportSpeech {
  /** As it is stored, and with times of events restricted to their horizon, so that every run that waited counts. */
  stored: StudyTable
  /** Runs as they are stored, by those of the table. */
  storedRuns: ReadonlyMap<TableRun, TableRun>
  table: StudyTable
  folder: string
  /** The goal's. */
  outcome: TableOutcome
  outcomeName: string
  /** Where the outcome is the time of an event: until when every run waited. */
  horizon: number | undefined
  place: string
  /** Runs of the study itself with its outcome: what was added where it tells most is no sample of the factors. */
  own: TableRun[]
  points: Point[]
  effects: Effect[]
  /** As `cogov sensitivity` says it. */
  drivers?: Drivers
  prim?: Prim
  /** The limit beyond which a point counts as failed: below it, or above it where least is best. */
  limit?: number
  /** Share of a single run's variance that is luck. */
  noise: number | null
}

interface Point {
  values: TableRun['values']
  mean: number
  runs: TableRun[]
}

/** A level of a listed factor against its first one, all else averaged out replicate by replicate. */
export interface Effect {
  factor: TableFactor
  level: string
  base: string
  difference: Estimate
}

const MIN_POINTS = 60

/** @throws RangeError where no run of the study has an outcome */
export function studyFacts(stored: StudyTable, folder: string, told: ReportSpeech): StudyFacts {
  const table = restrictedTable(stored)
  const { goal } = table.study
  // What another model declares has no other names than its own.
  const speech = table.study.model ? { ...told, model: declaredWords() } : told
  const outcome = table.outcomes.find(({ name }) => name === goal.outcome)
  if (!outcome || table.runs.length === 0) throw rangeError(message('report.no_finished_run'))
  const horizon = horizonIn(stored, outcome.name)
  const points = pointsOf(table.runs, outcome.name)
  const own = table.runs.filter(({ added, outcomes }) => !added && Number.isFinite(outcomes[outcome.name]))
  const sample = pointsOf(own, outcome.name)
  const sorted = sample.map(({ mean }) => mean).sort((a, b) => a - b)
  const isLeastBest = goal.best === 'smallest'
  const limit = sorted[isLeastBest ? Math.ceil((3 * sorted.length) / 4) - 1 : Math.floor(sorted.length / 4)]
  const found = sensitivityIn(stored, outcome.name)
  const drivers = driversOf(found)
  const region =
    sample.length >= MIN_POINTS && sorted[0] !== sorted.at(-1)
      ? prim(
          sample.map(({ values }) => values),
          sample.map(({ mean }) => (isLeastBest ? mean > limit : mean < limit)),
        )
      : undefined
  return {
    stored,
    storedRuns: new Map(table.runs.map((run, n) => [run, stored.runs[n]])),
    table,
    folder,
    ...speech,
    outcome,
    outcomeName: outcomeNameOf(outcome, table, speech),
    place: placeOf(table, speech),
    own,
    points,
    horizon,
    effects: effectsOf({ ...table, runs: own }, outcome, horizon),
    ...(drivers ? { drivers } : {}),
    ...(region ? { prim: region } : {}),
    limit,
    noise: found?.noise.share ?? null,
  }
}

/** Where it takes place; of another model, which one it is. */
function placeOf({ study }: StudyTable, speech: ReportSpeech): string {
  const { model, scenario } = study
  if (model) return speech.say('study.ofModel', { name: clean(model.name), version: clean(model.version) })
  const { place } = scenario
  if (typeof place === 'string') return placeIn(speech, `${place} (simulated)`)
  return isOwnPlace(place)
    ? placeIn(speech, `${ownPlaceName(place)} (simulated)`, true)
    : placeIn(speech, 'a made-up place')
}

/** By the outcome that it is made of; two measures of one outcome are told apart in the table. */
function outcomeNameOf({ name }: TableOutcome, { study }: StudyTable, { say, model, language }: ReportSpeech): string {
  const measure = study.outcomes.find((one) => one.name === name)
  const of = measure?.of ?? name
  const outcome =
    of === 'participation' && !study.model ? say('participationPhrase') : clean(model.nameOf('outcome', of))
  if (!measure || !isTime(measure.summary)) return outcome
  const unit = outcomesIn(study).find((one) => one.name === of)?.unit ?? '1'
  const threshold = numberFormat(unit, [measure.threshold], language).full(measure.threshold)
  return say(`study.time.${measure.summary}`, { outcome, threshold })
}

/** Runs without this outcome are left out: what never happened has no number. */
function pointsOf(runs: readonly TableRun[], outcome: string): Point[] {
  const byPoint = new Map<number, TableRun[]>()
  for (const run of runs) {
    if (!Number.isFinite(run.outcomes[outcome])) continue
    const own = byPoint.get(run.point)
    if (own) own.push(run)
    else byPoint.set(run.point, [run])
  }
  return [...byPoint.values()].map((own) => ({
    values: own[0].values,
    mean: meanBy(own, (run) => run.outcomes[outcome]),
    runs: own,
  }))
}

/**
 * Main effects of listed factors: within each replicate the mean over all points of a level, less that of the first.
 * Only where all else was set alike: elsewhere their difference is that of the others as well.
 */
function effectsOf(table: StudyTable, outcome: TableOutcome, horizon: number | undefined): Effect[] {
  const { factors, study } = table
  const all = table.runs.map(({ outcomes }) => outcomes[outcome.name])
  const possible = possibleDifference(possibleOf(outcome, all))
  return factors.flatMap((factor) => {
    const levels = factor.levels ?? []
    const [base] = levels
    if (base === undefined || levels.length < 2 || levels.length > 12) return []
    const runs = comparable(table, factor)
    if (runs.length === 0) return []
    const meansOf = (level: unknown) =>
      replicateMeans(
        runs.filter(({ values }) => values[factor.name] === level),
        outcome.name,
      )
    const without = meansOf(base)
    return levels.slice(1).flatMap((level) => {
      const differences = [...meansOf(level)]
        .map(([replicate, mean]) => mean - (without.get(replicate) ?? Number.NaN))
        .filter(Number.isFinite)
      if (differences.length === 0) return []
      const found =
        horizon === undefined ? estimate(differences, 0.95, possible) : boundedMean(differences, [-horizon, horizon])
      // Without common random numbers replicate k shares nothing between points, and pairs mean nothing.
      const difference = study.common_random_numbers ? found : { ...found, low: null, high: null }
      return [{ factor, level: clean(String(level)), base: clean(String(base)), difference }]
    })
  })
}

/** Runs at settings of all else with which each level of a factor was run; of a fraction, which balances them, all. */
function comparable({ runs, factors, study }: StudyTable, factor: TableFactor): TableRun[] {
  if (study.design.kind === 'fractional') return [...runs]
  const others = factors.filter(({ name }) => name !== factor.name)
  const setting = ({ values }: TableRun) => JSON.stringify(others.map(({ name }) => values[name]))
  const byLevel = new Map<unknown, Set<string>>()
  for (const run of runs) {
    const level = run.values[factor.name]
    byLevel.set(level, (byLevel.get(level) ?? new Set()).add(setting(run)))
  }
  const all = [...byLevel.values()]
  return runs.filter((run) => all.every((own) => own.has(setting(run))))
}

/** Within each replicate, the mean of an outcome over all its runs. */
export function replicateMeans(runs: readonly TableRun[], outcome: string): Map<number, number> {
  const replicates = [...new Set(runs.map(({ replicate }) => replicate))]
  return new Map(
    replicates.map((k) => {
      const own = runs.filter(({ replicate }) => replicate === k)
      return [k, meanBy(own, ({ outcomes }) => outcomes[outcome])]
    }),
  )
}

/** A factor's value as it is read. */
export function valueIn(factor: TableFactor, value: unknown, language: Language): string {
  return typeof value === 'number' ? numberFormat(factor.unit, [value], language, 2).full(value) : clean(String(value))
}

export const factorName = ({ name }: Pick<TableFactor, 'name'>, model: DeclaredWords): string => {
  const last = name.split('.').at(-1) ?? name
  return clean(settingName(last, model))
}
