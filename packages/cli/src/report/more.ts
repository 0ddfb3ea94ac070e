/** What else changes: every outcome that was recorded, with its difference and interval; what is shown is set bold. */
import { designColour, smallMultiplesChart } from '@cogov/charts'
import { element, safe } from '@cogov/charts/svg'
import { intervalFormat, numberFormat, strengthOf } from '@cogov/language'
import type { ComparedOutcome } from '@cogov/studies/compare'
import type { Drawing } from '../show/drawing.ts'
import { capital, type Facts, matters } from './facts.ts'
import { sourceOf } from './figures.ts'

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

/** Shares that say how a place fares, over time. */
const PANELS = ['delivery', 'success', 'satisfaction', 'effort', 'trust_in_committee', 'trust_in_township']

export function moreFigure(facts: Facts): Drawing | undefined {
  const { say, stored, base, others, headline, model } = facts
  const shown = PANELS.filter((name) => name !== headline.outcome)
  const panels = shown.flatMap((name) => {
    const found = stored.summary.series.find(({ outcome }) => outcome === name)
    return found ? [{ title: model.nameOf('outcome', name), values: found.designs.map(({ mean }) => mean) }] : []
  })
  if (panels.length === 0 || (panels[0]?.values[0]?.length ?? 0) < 2) return undefined
  const lines = [base, ...others].map(({ name, index }) => ({
    name,
    colour: designColour(index),
    dashed: index === 0,
  }))
  const words = { title: panelsTitle(facts, shown), subtitle: say('panelsSubtitle'), source: sourceOf(facts) }
  return { id: 'panels', draw: (options) => smallMultiplesChart({ unit: 'share', lines, panels }, words, options) }
}

/** The largest difference that is shown, in words. */
function panelsTitle({ say, stored, others, language, model }: Facts, names: readonly string[]): string {
  const all = stored.summary.outcomes
    .filter(({ outcome }) => names.includes(outcome))
    .flatMap(({ outcome, designs }) =>
      others.flatMap(({ name, index }) => {
        const difference = designs[index]?.difference
        return difference && strengthOf(difference) !== 'undetected' ? [{ outcome, name, mean: difference.mean }] : []
      }),
    )
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
  const [most] = all
  if (!most || Math.abs(most.mean) < 0.01) return say('panelsNothing')
  const change = numberFormat('share', [most.mean], language, 2).fullDifference(most.mean)
  return capital(say('panelsTitle', { outcome: model.nameOf('outcome', most.outcome), design: most.name, change }))
}

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

function rowOf({ outcome, unit, meaning, designs }: ComparedOutcome, { language, model }: Facts): string {
  const means = designs.map(({ value }) => value.mean)
  const format = numberFormat(unit, means, language, 2)
  const { nameOf, meaningOf } = model
  const name = element(
    'th',
    { scope: 'row', title: meaningOf('outcome', outcome, meaning) },
    safe(nameOf('outcome', outcome)),
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
