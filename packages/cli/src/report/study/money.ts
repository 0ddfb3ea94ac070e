/**
 * What the points of a study cost, what more of the outcome costs, and how urban and rural differ, where it was
 * measured.
 */
import { meanBy, pairedDifference, type Ratio, ratioOfMeans } from '@cogov/methods/statistics'
import type { TableOutcome, TableRun } from '@cogov/studies/store'
import { clean } from '../facts.ts'
import type { StudyFacts } from './facts.ts'

type Point = StudyFacts['points'][number]

export const meanOf = ({ runs }: Point, outcome: string): number =>
  meanBy(runs, (run) => run.outcomes[outcome] as number)

/** Money, as the study measured it: for each resident first, because prices can be told of that. */
export function costOf({ table, outcome }: StudyFacts): TableOutcome | undefined {
  if (table.study.model) return undefined
  const measures = table.study.outcomes.filter(({ place }) => place === '')
  const named = ['spending_per_resident', 'spending_so_far', 'spending'].flatMap((of) =>
    measures.filter((one) => one.of === of).map(({ name }) => name),
  )
  return table.outcomes.find(({ name }) => name === named[0] && name !== outcome.name)
}

/** The measures of the same outcome, over the same months, of urban and of rural communities. */
export function groupsOf({ table, outcome }: StudyFacts): { urban: string; rural: string } | undefined {
  const own = table.study.outcomes.find(({ name }) => name === outcome.name)
  const [urban, rural] = ['urban', 'rural'].map((place) =>
    table.study.outcomes.find(
      (one) => one.place === place && one.of === own?.of && one.summary === own.summary && one.last === own.last,
    ),
  )
  return urban && rural ? { urban: urban.name, rural: rural.name } : undefined
}

/** The measures of the same outcome of the residents at the lowest tenth, in the middle, and at the highest tenth. */
export function residentsOf({ table, outcome }: StudyFacts): readonly [string, string, string] | undefined {
  const own = table.study.outcomes.find(({ name }) => name === outcome.name)
  const [low, middle, high] = (['lowest-tenth', 'middle', 'highest-tenth'] as const).map((summary) =>
    table.study.outcomes.find((one) => one.summary === summary && one.of === own?.of && one.place === ''),
  )
  return low && middle && high ? [low.name, middle.name, high.name] : undefined
}

/** The point that costs least: what others are compared with. */
export const cheapest = (points: readonly Point[], cost: string): Point =>
  points.reduce((least, one) => (meanOf(one, cost) < meanOf(least, cost) ? one : least))

/**
 * Money for each additional participant and month, against the cheapest point, replicate by replicate.
 *
 * @returns undefined where the study did not measure both for each resident over the same months, and where no gain is
 * shown
 */
export function priceOf(facts: StudyFacts, point: Point): Ratio | undefined {
  const { table, outcome, points } = facts
  const cost = costOf(facts)
  const [effect, money] = [outcome.name, cost?.name].map((name) =>
    table.study.outcomes.find((one) => one.name === name),
  )
  const told =
    effect?.of === 'participation' &&
    money?.of === 'spending_per_resident' &&
    [effect, money].every(({ summary }) => summary === 'mean') &&
    effect.last === money.last
  if (!cost || !told || !table.study.common_random_numbers) return undefined
  const base = cheapest(points, cost.name)
  const pairs = point.runs.flatMap((run) => {
    const other = base.runs.find(({ replicate }) => replicate === run.replicate)
    return other ? [{ run, other }] : []
  })
  const differences = (name: string) => pairs.map(({ run, other }) => at(run, name) - at(other, name))
  const gained = differences(outcome.name)
  if (point === base || gained.length < 2) return undefined
  const { low } = pairedDifference(
    gained,
    gained.map(() => 0),
  )
  return low === null || low <= 0 ? undefined : (ratioOfMeans(differences(cost.name), gained) ?? undefined)
}

const at = ({ outcomes }: TableRun, name: string): number => outcomes[name] as number

/** Summaries of single residents, by what they are called. */
const RESIDENTS = { 'lowest-tenth': 'lowest', middle: 'middle', 'highest-tenth': 'highest' } as const

/** What a measure is of, and where; by its own name where another is of the same. */
export function measureName(facts: StudyFacts, name: string): string {
  const { table, model, say } = facts
  const { nameOf } = model
  const own = table.study.outcomes.find((one) => one.name === name)
  if (!own) return clean(nameOf('outcome', name))
  const resident = RESIDENTS[own.summary as keyof typeof RESIDENTS]
  const alike = table.study.outcomes.filter(
    ({ of, place, summary }) =>
      of === own.of && place === own.place && (resident ? summary === own.summary : !(summary in RESIDENTS)),
  )
  if (alike.length > 1) return clean(nameOf('outcome', name))
  const place = own.place === 'urban' || own.place === 'rural' ? say(own.place) : clean(own.place)
  const where = [resident ? say(`study.${resident}`) : '', place].filter((part) => part !== '')
  return clean(nameOf('outcome', own.of)) + where.map((part) => say('study.ofPlace', { place: part })).join('')
}
