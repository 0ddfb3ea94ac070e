/** What the designs rest on: every parameter of the actors and of the mechanisms that are on, with its source. */

import { tableHtml } from '@cogov/charts'
import { element, safe } from '@cogov/charts/svg'
import { ACTORS, MECHANISMS, type Scenario, type TableFile } from '@cogov/core'
import { isOwnPlace } from '@cogov/core/scenario'
import { roundedNumber, unitName } from '@cogov/language'
import { clean, type Facts } from './facts.ts'
import { paragraphs } from './page.ts'

interface Said extends Pick<Facts, 'say' | 'language' | 'model'> {
  scenarios: readonly Scenario[]
}

export function assumptionsOf({ scenarios, say, language, model }: Said): string {
  const on = new Set(
    scenarios.flatMap(({ mechanisms, where }) =>
      [mechanisms, ...where.map((part) => part.mechanisms)].flatMap((one) => Object.keys(one)),
    ),
  )
  const owners = [...ACTORS, ...MECHANISMS.filter(({ name }) => on.has(name))]
  const parameters = owners.flatMap((owner) => owner.parameters)
  const assumed = parameters.filter(({ source }) => /^assumed/.test(source)).length
  const rows = parameters.map(({ name, unit, default: usual, source }) => {
    const own = [...new Set(scenarios.map((one) => one.parameters[name] ?? usual))]
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
  const real = scenarios.some(({ place }) => typeof place === 'string')
  const own = scenarios.some(({ place }) => isOwnPlace(place))
  return (
    paragraphs([
      ...(real || !own ? [say(real ? 'assumptionsPlace' : 'assumptionsMadeUp')] : []),
      ...tablesOf(scenarios, say),
      say('assumptionsNote', { n: parameters.length, m: assumed }),
    ]) + element('details', { class: 'printed' }, element('summary', {}, safe(say('allParameters'))), table)
  )
}

/** The files that somebody brought, each once, with what shows whether a file is the same. */
function tablesOf(scenarios: readonly Scenario[], say: Facts['say']): string[] {
  const said = scenarios.flatMap(({ place, residents = {} }) => [
    ...(isOwnPlace(place) ? [say('assumptionsOwn', tableOf(place, say))] : []),
    ...(Object.keys(residents).length > 0 ? [say('assumptionsResidents', tableOf(residents, say))] : []),
  ])
  return [...new Set(said)]
}

const tableOf = ({ file, hash }: TableFile, say: Facts['say']): { file: string; hash: string } => ({
  file: clean(file ?? say('tableInScenario')),
  hash: hash ?? '–',
})
