/** What the designs rest on: every parameter of the actors and of the mechanisms that are on, with its source. */

import { tableHtml } from '@cogov/charts'
import { element, safe } from '@cogov/charts/svg'
import { ACTORS, MECHANISMS, type Scenario } from '@cogov/core'
import { mechanismsIn } from '@cogov/core/assembly'
import { roundedNumber, unitName } from '@cogov/language'
import type { Facts } from './facts.ts'
import { paragraphs } from './page.ts'

interface Said extends Pick<Facts, 'say' | 'language' | 'model'> {
  scenarios: readonly Scenario[]
  /** Sentences about the state in which the place was decided. */
  starts?: readonly string[]
}

export function assumptionsOf({ scenarios, starts = [], say, language, model }: Said): string {
  const on = mechanismsIn(scenarios)
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
  return (
    paragraphs([
      say(real ? 'assumptionsPlace' : 'assumptionsMadeUp'),
      ...(starts.length > 0 ? [starts.join(' ')] : []),
      say('assumptionsNote', { n: parameters.length, m: assumed }),
    ]) + element('details', { class: 'printed' }, element('summary', {}, safe(say('allParameters'))), table)
  )
}
