/** A scenario in words: what it simulates, what is turned on, what differs from the defaults. */

import { ACTORS, type Intervention, MECHANISMS, type Scenario } from '@cogov/core'
import { leversIn, usualLevers } from '@cogov/core/assembly'
import { inMoneyOf, moneyUnit, type Price, type Prices, priceYearOf } from '@cogov/core/scenario'
import { roundedNumber, tickFormat, unitName } from '@cogov/language'
import { plainText } from '@cogov/language/width'
import { LANGUAGE } from '../words/language.ts'
import { meaningOf, nameOf } from '../words/model.ts'
import { monthOf } from '../words/month.ts'
import { say } from '../words/say.ts'

/** Lines of sentences, without the first one, which says the place and its size. */
export function describeScenario(scenario: Scenario): string[] {
  const {
    description,
    mechanisms,
    parameters,
    where,
    timeline,
    decisions,
    formulas,
    record,
    sample,
    seed,
    network,
    prices,
  } = scenario
  const fresh = scenario.start === 'fresh'
  return [
    ...(description === '' ? [] : [plainText(description)]),
    ...moneyOf(prices),
    say('isSeeded', { seed: plainText(seed) }),
    sample === 'everybody' ? say('isWhole') : say('isSampled', { n: sample }),
    say('isJoined', { network: network.kind }),
    ...startOf(scenario),
    ...leversOf(
      mechanisms,
      fresh ? say('turnsOn') : say('setsFrom'),
      fresh ? say('turnsNothing') : timeline.length === 0 ? say('changesNothing') : undefined,
    ),
    ...where.flatMap((part) => leversOf(part.mechanisms, say('turnsOnIn', { place: plainText(part.place) }))),
    ...timeline.flatMap((one) => interventionOf(one, scenario.from)),
    ...parametersOf(parameters, prices),
    ...Object.entries(decisions).map(([actor, rule]) =>
      say('decidesBy', { actor: plainText(actor), rule: plainText(rule) }),
    ),
    ...formulas.map(({ name, kind }) => say('ownFormula', { name: plainText(name), kind })),
    record.outcomes.length === 0
      ? say('recordsAll')
      : say('records', { outcomes: record.outcomes.map((name) => nameOf('outcome', name)).join(say('comma')) }),
  ]
}

const withUnit = (value: number, unit: string): string => {
  const format = tickFormat(unit, [value], LANGUAGE)
  return unit === '1' ? format.show(value) : format.full(value)
}

/** In which state the place is when it is decided. */
function startOf({ start, status_quo }: Scenario): string[] {
  if (start === 'fresh') return [say('startsFresh')]
  if (start === 'bare') return [say('startsBare')]
  const usual = leversIn(usualLevers({ start, status_quo })).map(({ lever, value }) =>
    say('leverShort', { lever: nameOf('lever', lever.name), value: withUnit(value, lever.unit) }),
  )
  return [say('startsAsItIs', { levers: usual.join(say('comma')) }), ...leversOf(status_quo, say('usualHere'))]
}

/** One line a lever, below a line that says what they are; `nothing` where there are none. */
function leversOf(set: Scenario['mechanisms'], head: string, nothing?: string): string[] {
  const lines = leversIn(set).map(({ lever, value }) => {
    const [named, meaning] = [nameOf('lever', lever.name), meaningOf('lever', lever.name, lever.meaning)]
    return `  ${say('leverIs', { lever: named, value: withUnit(value, lever.unit), meaning })}`
  })
  if (lines.length > 0) return [head, ...lines]
  return nothing === undefined ? [] : [nothing]
}

function interventionOf({ tick, over, place, mechanisms, shock }: Intervention, from: string): string[] {
  const where = place === '' ? say('everywhere') : plainText(place)
  const when =
    over === 0
      ? say('atMonth', { month: monthOf(from, tick), place: where })
      : say('fromMonth', { month: monthOf(from, tick), over, place: where })
  const felt =
    'factor' in shock && shock.factor !== 1 && shock.months > 0
      ? [`  ${say('shockIs', { domain: plainText(shock.domain), factor: shock.factor, months: shock.months })}`]
      : []
  const levers = leversOf(mechanisms, when)
  return levers.length > 0 ? [...levers, ...felt] : felt.length > 0 ? [when, ...felt] : []
}

/** In which money everything is said, and where its prices come from; no line where it is the library's. */
function moneyOf(prices: Prices): string[] {
  if (Object.keys(prices).length === 0) return []
  const unit = moneyUnit('yuan', prices)
  const { rate, working_day: day, staff_month: month } = prices
  const amount = (value: number) => withUnit(value, unit)
  const sourced = ({ source }: Price) => plainText(source)
  return [
    say('moneyIs', { currency: unitName(unit, LANGUAGE), year: String(priceYearOf(prices)) }),
    ...(rate ? [`  ${say('rateIs', { rate: roundedNumber(rate.value, LANGUAGE, 6), source: sourced(rate) })}`] : []),
    ...(day ? [`  ${say('dayIs', { price: amount(day.value), source: sourced(day) })}`] : []),
    ...(month ? [`  ${say('staffIs', { price: amount(month.value), source: sourced(month) })}`] : []),
  ]
}

function parametersOf(parameters: Scenario['parameters'], prices: Prices): string[] {
  const declared = [...ACTORS, ...MECHANISMS].flatMap((owner) => owner.parameters)
  const lines = declared.flatMap((one) => {
    const { name } = one
    const { unit, default: usual } = inMoneyOf(prices, name, one)
    const value = parameters[name]
    if (value === undefined) return []
    const parameter = nameOf('parameter', name)
    return [`  ${say('parameterIs', { parameter, value: withUnit(value, unit), usual: withUnit(usual, unit) })}`]
  })
  return lines.length > 0 ? [say('changes'), ...lines] : []
}
