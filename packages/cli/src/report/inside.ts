/** What happens inside: why a typical resident takes part or not, where cases wait, who trusts whom. */
import { backlogChart, colourAmong, decisionChart, designColour, hierarchyChart } from '@cogov/charts'
import { ACTORS, MECHANISMS } from '@cogov/core'
import { numberFormat } from '@cogov/language'
import { mean } from '@cogov/methods/statistics'
import type { Ties } from '@cogov/studies/compare'
import type { Drawing } from '../show/drawing.ts'
import { calendarOf, clean, type Design, type Facts } from './facts.ts'
import { sourceOf } from './figures.ts'

/** Of the first design and of the best one, to be drawn side by side; a folder of an older comparison has none. */
export const decisionFigures = (facts: Facts): Drawing[] =>
  [facts.base, facts.best].map((design) => decisionOf(design, facts)).filter((one) => one !== undefined)

export const insideFigures = (facts: Facts): Drawing[] =>
  [waiting(facts), trust(facts)].filter((one) => one !== undefined)

function decisionOf(design: Design, facts: Facts): Drawing | undefined {
  const { stored, say, language, model } = facts
  const found = ofDesign(stored.summary.typical, design, facts)
  if (!found) return undefined
  const { actor, tick, unit, utility, terms, chance } = found
  const sign = utility < 0 ? -1 : 1
  const weightiest = terms.reduce((most, one) => (sign * one.value > sign * most.value ? one : most), terms[0])
  const { nameOf } = model
  const values = { design: design.name, term: nameOf('term', weightiest?.name ?? '') }
  const odds = numberFormat('probability', [chance ?? 0], language)
  const words = {
    title:
      chance === undefined || !weightiest
        ? say('decides', values)
        : say('decidesTitle', { ...values, chance: odds.full(chance) }),
    subtitle: say('decidesSubtitle', { actor: clean(actor), month: tick }),
    source: sourceOf(facts),
  }
  const named = terms.map(({ name, value, mechanism }) => ({
    label: nameOf('term', name),
    value,
    ...(mechanism === undefined ? {} : { colour: colourAmong(MECHANISMS, mechanism) }),
  }))
  const data = { unit, total: nameOf('sum', 'utility'), terms: named, ...(chance === undefined ? {} : { chance }) }
  return { id: `decision-${design.index}`, draw: (options) => decisionChart(data, words, options) }
}

/** Some designs may have none. */
const ofDesign = <One extends { scenario: string }>(all: readonly One[] | undefined, { index }: Design, facts: Facts) =>
  all?.find(({ scenario }) => scenario === facts.stored.scenarios[index]?.name)

/** From the communities up to the departments. */
const LEVELS = [
  { outcome: 'backlog_at_committees', actor: 'community', name: 'atCommittees' },
  { outcome: 'backlog_at_townships', actor: 'township', name: 'atTownships' },
  { outcome: 'backlog_for_departments', actor: 'department', name: 'forDepartments' },
] as const

const FLOWS = [
  { outcome: 'cases_reported', colour: 'muted', name: 'reported', dashed: true },
  { outcome: 'cases_settled', colour: colourAmong(ACTORS, 'township'), name: 'settled' },
  { outcome: 'cases_given_up', colour: designColour(7), name: 'givenUp' },
] as const

const THOUSAND = 1000

function waiting(facts: Facts): Drawing | undefined {
  const { stored, say, best, base, language } = facts
  // The start is no month.
  const seriesOf = (outcome: string, { index }: Design) =>
    stored.summary.series
      .find((one) => one.outcome === outcome)
      ?.designs[index]?.mean.slice(1)
      .map((value) => value * THOUSAND)
  const named = <One extends { outcome: string }>(all: readonly One[]) =>
    all.flatMap((one) => {
      const values = seriesOf(one.outcome, best)
      return values ? [{ ...one, values }] : []
    })
  const [levels, flows, before] = [named(LEVELS), named(FLOWS), seriesOf('backlog', base)]
  if (levels.length < LEVELS.length || !before || before.length < 2) return undefined
  const end = (values: readonly number[]) => values.at(-1) ?? 0
  const total = levels.reduce((sum, { values }) => sum + end(values), 0)
  const most = levels.reduce((a, b) => (end(b.values) > end(a.values) ? b : a))
  if (total === 0) return undefined
  const format = numberFormat('case', [total, end(before)], language, 2)
  const values = { design: best.name, base: base.name, most: say(most.name) }
  const words = {
    title: say('waitTitle', { ...values, n: format.show(total), before: format.show(end(before)) }),
    subtitle: say('waitSubtitle', values),
    source: sourceOf(facts),
  }
  const data = {
    unit: 'case',
    first: 1,
    ...calendarOf(facts),
    levels: levels.map(({ actor, name, values }) => ({ name: say(name), colour: colourAmong(ACTORS, actor), values })),
    against: { name: base.name, colour: designColour(0), values: before },
    flows: flows.map(({ name, ...flow }) => ({ ...flow, name: say(name) })),
  }
  return { id: 'waiting', draw: (options) => backlogChart(data, words, options) }
}

/** More rows than these fill a page. */
const MAX_TOWNSHIPS = 30

function trust(facts: Facts): Drawing | undefined {
  const { stored, say, best, base, language, place } = facts
  const [own, other] = [best, base].map((design) => ofDesign(stored.summary.ties, design, facts)?.townships)
  if (!own || !other || own.length === 0) return undefined
  const [ties, before] = [tiesBetween(own), tiesBetween(other)]
  const weakest = TIES.reduce((least, tie) => (ties[tie] < ties[least] ? tie : least))
  const format = numberFormat('share', [ties[weakest], before[weakest]], language, 2)
  const shown = [...own].sort((a, b) => a.superior - b.superior).slice(0, MAX_TOWNSHIPS)
  const words = {
    title: say('trustTitle', {
      design: best.name,
      tie: say(`tie-${weakest}`),
      trust: format.full(ties[weakest]),
      base: base.name,
      before: format.full(before[weakest]),
    }),
    subtitle:
      say('trustSubtitle', { design: best.name }) +
      (shown.length < own.length ? say('trustLeast', { n: shown.length, all: own.length }) : ''),
    source: sourceOf(facts),
  }
  const root = {
    name: place,
    colour: colourAmong(ACTORS, 'superior'),
    children: shown.map(({ name, superior, communities }) => ({
      name: clean(name),
      colour: colourAmong(ACTORS, 'township'),
      trust: superior,
      children: communities.map((community) => ({
        name: clean(community.name),
        colour: colourAmong(ACTORS, 'community'),
        residents: community.residents,
        trust: community.township,
        within: community.committee,
      })),
    })),
  }
  return { id: 'trust', draw: (options) => hierarchyChart(root, words, options) }
}

const TIES = ['committee', 'township', 'superior', 'departments'] as const

/** Mean trust on each kind of tie. */
function tiesBetween(townships: Ties['townships']): Record<(typeof TIES)[number], number> {
  const communities = townships.flatMap((one) => one.communities)
  return {
    committee: mean(communities.map(({ committee }) => committee)),
    township: mean(communities.map(({ township }) => township)),
    superior: mean(townships.map(({ superior }) => superior)),
    departments: mean(townships.map(({ departments }) => departments)),
  }
}
