/** What the designs rest on: every parameter of the actors and of the mechanisms that are on, with its source. */

import { tableHtml } from '@cogov/charts'
import { element, safe } from '@cogov/charts/svg'
import { ACTORS, MECHANISMS, type OwnPlace, type Scenario, type TableFile } from '@cogov/core'
import { mechanismsIn } from '@cogov/core/assembly'
import { currencyOf, inMoneyOf, isOwnPlace, moneyUnit, type Prices, priceYearOf } from '@cogov/core/scenario'
import { about, numberFormat, roundedNumber, unitName } from '@cogov/language'
import { districtOf, sourcesOf } from '@cogov/studies/running'
import { clean, type Facts, placeIn } from './facts.ts'
import { paragraphs } from './page.ts'
import type { ReportSpeech } from './words.ts'

interface Said extends Pick<Facts, 'say' | 'language' | 'model' | 'tell'> {
  scenarios: readonly Scenario[]
  /** Sentences about the state in which the place was decided. */
  starts?: readonly string[]
}

export function assumptionsOf({ scenarios, starts = [], ...speech }: Said): string {
  const { say, language, model } = speech
  const on = mechanismsIn(scenarios)
  const owners = [...ACTORS, ...MECHANISMS.filter(({ name }) => on.has(name))]
  const parameters = owners.flatMap((owner) => owner.parameters)
  const assumed = parameters.filter(({ source }) => /^assumed/.test(source)).length
  const [{ prices = {} }] = scenarios
  const rows = parameters.map((one) => {
    const { name, source } = one
    const { unit, default: usual } = inMoneyOf(prices, name, one)
    const own = [...new Set(scenarios.map(({ parameters: set }) => set[name] ?? usual))]
    const value = own.map((one) => roundedNumber(one, language, 6)).join(' / ')
    return [
      model.nameOf('parameter', name),
      [value, /^(share|probability)$/.test(unit) ? '' : unitName(unit, language)]
        .filter((part) => part !== '')
        .join(' '),
      /^assumed$/.test(source) ? say('assumed') : source,
    ]
  })
  const table = tableHtml(
    {
      columns: [{ title: say('parameter') }, { title: say('value'), numeric: true }, { title: say('sourceHead') }],
      rows,
    },
    say('allParameters'),
  )
  const sources = placeSources(scenarios, speech)
  const own = scenarios.some(({ place }) => isOwnPlace(place))
  return (
    paragraphs([
      ...(sources === '' ? (own ? [] : [say('assumptionsMadeUp')]) : [say('assumptionsPlace', { sources })]),
      ...(starts.length > 0 ? [starts.join(' ')] : []),
      ...moneyOf(prices, say, language),
      ...tablesOf(scenarios, say),
      say('assumptionsNote', { n: parameters.length, m: assumed }),
    ]) + element('details', { class: 'printed' }, element('summary', {}, safe(say('allParameters'))), table)
  )
}

/** One sentence, where money is not the library's. */
function moneyOf(prices: Prices, say: Said['say'], language: Said['language']): string[] {
  if (Object.keys(prices).length === 0) return []
  const unit = moneyUnit('yuan', prices)
  const { rate, working_day: day, staff_month: month } = prices
  const amount = (value: number) => numberFormat(unit, [value], language).full(value)
  const said = [
    say('moneyIs', { currency: unitName(unit, language), code: currencyOf(prices), year: String(priceYearOf(prices)) }),
    ...(rate ? [say('rateIs', { rate: roundedNumber(rate.value, language, 6), source: clean(rate.source) })] : []),
    ...(day ? [say('dayIs', { price: amount(day.value), source: clean(day.source) })] : []),
    ...(month ? [say('staffIs', { price: amount(month.value), source: clean(month.source) })] : []),
  ]
  return [said.join(about(language).space)]
}

/** How the residents of real places are known, and which townships are neighbours; nothing where all are made up. */
function placeSources(scenarios: readonly Scenario[], speech: ReportSpeech): string {
  const { language, tell } = speech
  const places = new Map(scenarios.filter(({ place }) => typeof place === 'string').map((one) => [one.place, one]))
  const blank = about(language).space
  const said = Array.from(places.values(), (scenario) => {
    const district = districtOf(scenario)
    const name = places.size > 1 ? `${placeIn(speech, district.name)}: ` : ''
    return name + sourcesOf(district).map(tell).join(blank)
  })
  return said.join(blank)
}

/** The files that somebody brought, each once, with what shows whether a file is the same. */
function tablesOf(scenarios: readonly Scenario[], say: Facts['say']): string[] {
  const said = scenarios.flatMap(({ place, residents = {} }) => [
    ...(isOwnPlace(place) ? ownOf(place, say) : []),
    ...(Object.keys(residents).length > 0 ? [say('assumptionsResidents', tableOf(residents, say))] : []),
  ])
  return [...new Set(said)]
}

/** A table that came from no file has where its numbers come from, if that is known. */
const ownOf = (place: OwnPlace, say: Facts['say']): string[] => [
  ...(place.file === undefined && place.source !== undefined ? [] : [say('assumptionsOwn', tableOf(place, say))]),
  ...(place.source === undefined ? [] : [say('assumptionsSource', { source: clean(place.source) })]),
]

const tableOf = ({ file, hash }: TableFile, say: Facts['say']): { file: string; hash: string } => ({
  file: clean(file ?? say('tableInScenario')),
  hash: hash ?? '–',
})
