/** What else changes: every outcome that was recorded, with its difference and interval; what is shown is set bold. */
import { element, intervalFormat, meaningOf, nameOf, numberFormat, safe, strengthOf } from '@cogov/charts'
import type { ComparedOutcome } from '@cogov/experiments'
import { type Facts, matters } from './facts.ts'

/** What directors ask after first; all others follow in the order of the model. */
const FIRST = [
  'satisfaction',
  'resolution',
  'response_time',
  'delivery',
  'needs_met',
  'success',
  'trust_in_committee',
  'trust_in_township',
  'trust_in_superior',
  'paper_time',
  'load',
  'spending_per_resident',
]

export function moreTable(facts: Facts): string {
  const { say, stored, headline, base, others } = facts
  const rank = ({ outcome }: ComparedOutcome) => (FIRST.includes(outcome) ? FIRST.indexOf(outcome) : FIRST.length)
  const outcomes = stored.summary.outcomes.filter(({ outcome }) => outcome !== headline.outcome)
  const sorted = [...outcomes].sort((a, b) => rank(a) - rank(b))
  const heads = [say('outcome'), `${base.name}: ${say('ends')}`, ...others.map(({ name }) => name)]
  const table = (rows: readonly ComparedOutcome[]) =>
    element(
      'table',
      {},
      element('caption', { class: 'hidden' }, safe(say('more'))),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...heads.map((title, n) => element('th', { scope: 'col', class: n > 0 ? 'number' : undefined }, safe(title))),
        ),
      ),
      element('tbody', {}, ...rows.map((outcome) => rowOf(outcome, facts))),
    )
  const scroll = (rows: readonly ComparedOutcome[], label: string) =>
    element('div', { class: 'cogov-scroll', tabindex: 0, role: 'region', 'aria-label': label }, table(rows))
  const [chief, rest] = [sorted.slice(0, FIRST.length), sorted.slice(FIRST.length)]
  const all =
    rest.length > 0
      ? element(
          'details',
          {},
          element('summary', {}, safe(`${say('more')} (${rest.length})`)),
          scroll(rest, `${say('more')} (${rest.length})`),
        )
      : ''
  return scroll(chief, say('moreTable')) + all
}

function rowOf({ outcome, unit, meaning, designs }: ComparedOutcome, { language }: Facts): string {
  const means = designs.map(({ value }) => value.mean)
  const format = numberFormat(unit, means, language, 2)
  const name = element(
    'th',
    { scope: 'row', title: meaningOf({ name: outcome, meaning }, language) },
    safe(nameOf(outcome, language)),
  )
  const cells = designs.map(({ value, difference }) => {
    if (!difference) return element('td', { class: 'number' }, safe(format.full(value.mean)))
    const { mean, low, high } = difference
    const own = intervalFormat(unit, difference, language)
    const shown = strengthOf(difference) !== 'undetected' && matters(unit, designs[0]?.value.mean ?? 0, mean)
    const text = safe(own.fullDifference(mean))
    const ends =
      low === null || high === null
        ? ''
        : element('small', {}, safe(`${own.difference(low)} … ${own.difference(high)}`))
    return element(
      'td',
      { class: 'number' },
      shown ? element('strong', {}, text) : element('span', { class: 'muted' }, text),
      ends,
    )
  })
  return element('tr', {}, name, ...cells)
}
