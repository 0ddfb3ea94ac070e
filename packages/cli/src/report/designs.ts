/** The table of designs: effect, interval, money, price, staff time, who is worse off, who gains. */
import { designColour } from '@cogov/charts'
import { paint } from '@cogov/charts/palette'
import { element, safe } from '@cogov/charts/svg'
import { about, numberFormat, unitName } from '@cogov/language'
import { type Design, type Facts, moneyWord, priceOf } from './facts.ts'
import { stripOf } from './strip.ts'

export function designsTable(facts: Facts): string {
  const { say, outcomeName: outcome, format, base, others, ticks } = facts
  const money = moneyWord(facts)
  const withStaff = facts.base.cost?.staff !== undefined
  const unit = format.differenceUnit
  const heads = [
    say('design'),
    unit === '' ? say('change1', { outcome }) : say('change', { outcome, unit }),
    say('totalCost', { money, months: say('months', { n: ticks }) }),
    say(withStaff ? 'priceStaffed' : 'price', { money }),
    withStaff ? say('staffCost', { money }) : say('staff'),
    say('harm'),
    say('gains'),
  ]
  const head = heads.map((title, n) =>
    element('th', { scope: 'col', role: 'columnheader', class: n > 1 ? 'number' : undefined }, safe(title)),
  )
  const rows = [base, ...others].map((design) => rowOf(design, facts, heads))
  return element(
    'table',
    { class: 'designs', role: 'table' },
    element('caption', { class: 'hidden' }, safe(say('designs'))),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
    element('tbody', { role: 'rowgroup' }, ...rows),
  )
}

function rowOf(design: Design, facts: Facts, heads: readonly string[]): string {
  const swatch = element(
    'svg',
    { width: 12, height: 12, 'aria-hidden': 'true' },
    element('rect', { width: 11, height: 11, rx: 3, fill: paint(designColour(design.index), 'live') }),
  )
  const name = element(
    'th',
    { scope: 'row', role: 'rowheader' },
    element('span', { class: 'name' }, swatch, element('bdi', {}, safe(design.name))),
  )
  const strip = element('td', { role: 'cell', class: 'picture', 'data-head': heads[1] }, stripOf(design, facts))
  const numbers = numbersOf(design, facts).map(([text, below], n) => {
    const small = below === undefined ? '' : element('small', {}, safe(below))
    return element(
      'td',
      { role: 'cell', class: 'number', 'data-head': heads[n + 2] },
      element('span', {}, safe(text), small),
    )
  })
  return element('tr', { role: 'row' }, name, strip, ...numbers)
}

/** Texts of the cells, each with what stands small below it. */
function numbersOf(design: Design, { say, language, base }: Facts): [text: string, below?: string][] {
  const { cost, equity } = design
  const number = (unit: string, value: number) => {
    const format = numberFormat(unit, [value], language, 3)
    const scale = format.unit.replace(unitName(unit, language), '').trim()
    return [format.show(value), scale].filter((part) => part !== '').join(about(language).gap)
  }
  const unit = cost?.unit ?? 'yuan'
  const each = priceOf(cost)
  const price = each ? number(unit, each.value) : '–'
  const time = cost?.workingTime ? number('staff_month', cost.workingTime.mean) : '–'
  const worse =
    design === base || !equity || !Number.isFinite(equity.worse.residents)
      ? '–'
      : numberFormat('share', [equity.worse.residents], language, 2).full(equity.worse.residents)
  const gain = (group: 'urban' | 'rural') => {
    const found = equity?.groups.find((one) => one.group === group)?.difference.mean
    return found === undefined ? '–' : numberFormat('share', [found], language, 2).difference(found)
  }
  const gains = equity ? `${gain('urban')} / ${gain('rural')}` : '–'
  const staff: [string, string?] = cost?.staff
    ? [number(unit, cost.staff.mean), say('staffMonths', { n: time })]
    : [base.cost?.staff ? '–' : time]
  return [[cost ? number(unit, cost.spending.mean) : '–'], [price], staff, [worse], [gains]]
}
