/** The title and the answer of a study, from its numbers. */
import { intervalFormat, numberFormat, strengthOf, strengthWord } from '@cogov/language'
import type { Limit } from '@cogov/methods/choice'
import { capital, strong } from '../facts.ts'
import type { Driver } from './drivers.ts'
import { type Effect, factorName, type StudyFacts, valueIn } from './facts.ts'

/** The largest effect that is shown, if any. */
export function strongest({ effects }: StudyFacts): Effect | undefined {
  const shown = effects.filter(({ difference }) => strengthOf(difference) !== 'undetected')
  return shown.sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean))[0]
}

/** The strongest one whose interval lies on one side of nothing. */
export function strongestDriver({ drivers }: StudyFacts): Driver | undefined {
  const shown = drivers?.all.filter(({ low, high }) => low > 0 || high < 0) ?? []
  return shown.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
}

export const unitOfDrivers = ({ drivers, outcome }: StudyFacts): string =>
  drivers?.method === 'morris' ? outcome.unit : '1'

/** What drives it most, in a sentence. */
function driverSentence(facts: StudyFacts): string | undefined {
  const { say, language, drivers, model } = facts
  const most = strongestDriver(facts)
  if (!most || !drivers) return undefined
  const interval = { mean: most.value, low: most.low, high: most.high }
  const format = intervalFormat(unitOfDrivers(facts), interval, language)
  const show = drivers.method === 'slope' ? format.difference : format.full
  return say(`study.${drivers.method}`, {
    factor: strong(factorName({ name: most.factor }, model)),
    word: strong(strengthWord(strengthOf(interval), language)),
    r: strong(show(most.value)),
    low: show(most.low),
    high: show(most.high),
    r2: numberFormat('share', [drivers.r2], language).full(drivers.r2),
  })
}

export function studyTitle(facts: StudyFacts): string {
  const { say, outcomeName: outcome, outcome: measure, language, table, model } = facts
  const effect = strongest(facts)
  if (effect) {
    const mean = intervalFormat(measure.unit, effect.difference, language).fullDifference(effect.difference.mean)
    return capital(
      say('study.titleEffect', {
        factor: factorName(effect.factor, model),
        outcome,
        mean,
        level: effect.level,
        base: effect.base,
      }),
    )
  }
  const driver = strongestDriver(facts)
  return capital(
    driver
      ? say('study.titleSlope', {
          n: table.factors.length,
          factor: factorName({ name: driver.factor }, model),
          outcome,
        })
      : say('study.titleNothing', { outcome }),
  )
}

export const studyAnswer = (facts: StudyFacts): string[] => [range(facts), driver(facts), failure(facts)].map(capital)

function range({ say, points, outcome, outcomeName, language, table, model }: StudyFacts): string {
  const order = [...points].sort((a, b) => a.mean - b.mean)
  const [least, most] = [order[0], order.at(-1)] as [(typeof order)[number], (typeof order)[number]]
  const format = numberFormat(outcome.unit, [least.mean, most.mean], language, 2)
  const where = ({ values }: typeof least) =>
    table.factors
      .slice(0, 6)
      .map((factor) =>
        say('study.setting', {
          factor: factorName(factor, model),
          value: valueIn(factor, values[factor.name], language),
        }),
      )
      .join(say('study.comma'))
  return say('study.range', {
    n: points.length,
    outcome: outcomeName,
    low: strong(format.full(least.mean)),
    lowest: where(least),
    high: strong(format.full(most.mean)),
    highest: where(most),
  })
}

function driver(facts: StudyFacts): string {
  const { say, outcome, language, model } = facts
  const effect = strongest(facts)
  if (effect) {
    const { difference } = effect
    const format = intervalFormat(outcome.unit, difference, language)
    return say('study.effect', {
      factor: strong(factorName(effect.factor, model)),
      word: strong(strengthWord(strengthOf(difference), language)),
      way: say(difference.mean > 0 ? 'study.raises' : 'study.lowers'),
      level: effect.level,
      base: effect.base,
      mean: strong(format.fullDifference(difference.mean)),
      low: format.difference(difference.low ?? difference.mean),
      high: format.difference(difference.high ?? difference.mean),
    })
  }
  return driverSentence(facts) ?? say('study.noEffect')
}

export function failure({ say, prim, points, limit, outcome, language, noise, table, model }: StudyFacts): string {
  const luck =
    noise === null ? '' : say('study.noise', { share: numberFormat('share', [noise], language, 2).full(noise) })
  if (!prim || limit === undefined) return say('study.failsUnknown', { n: points.length }) + luck
  const box = prim.trajectory[prim.chosen]
  const isLeastBest = table.study.goal.best === 'smallest'
  if (!box || box.limits.length === 0) return say(isLeastBest ? 'study.failsHighNowhere' : 'study.failsNowhere') + luck
  const percent = (value: number) => strong(numberFormat('share', [value], language, 2).full(value))
  const limits = box.limits.map((one) =>
    limitIn(
      one,
      say,
      (value) =>
        valueIn(
          table.factors.find(({ name }) => name === one.factor) ?? {
            name: one.factor,
            unit: '1',
            meaning: '',
            kind: 'continuous',
            path: '',
          },
          value,
          language,
        ),
      factorName({ name: one.factor }, model),
    ),
  )
  const format = numberFormat(outcome.unit, [limit], language, 2)
  return (
    say(isLeastBest ? 'study.failsHigh' : 'study.fails', {
      limit: format.full(limit),
      box: limits.join(say('study.and')),
      density: percent(box.density.value),
      coverage: percent(box.coverage.value),
    }) + luck
  )
}

function limitIn(limit: Limit, say: StudyFacts['say'], show: (value: unknown) => string, factor: string): string {
  if ('among' in limit) return say('study.among', { factor, values: limit.among.map(show).join(' / ') })
  const { from, to } = limit
  if (from !== null && to !== null) return say('study.between', { factor, from: show(from), to: show(to) })
  return from !== null ? say('study.above', { factor, from: show(from) }) : say('study.below', { factor, to: show(to) })
}
