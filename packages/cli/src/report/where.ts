/** Where in a real place the outcome is high and where low: its townships, or its counties, at their points. */
import { type PlacesData, placesChart } from '@cogov/charts'
import { isMap } from '@cogov/charts/dorling'
import type { District } from '@cogov/core'
import { numberFormat } from '@cogov/language'
import type { Ties } from '@cogov/studies/compare'
import { districtOf } from '@cogov/studies/running'
import type { Drawing } from '../show/drawing.ts'
import { clean, type Facts } from './facts.ts'
import { sourceOf } from './figures.ts'

type Places = PlacesData['places']

/** Nothing of a made-up place or one township, where too few points are known, or no township has the outcome. */
export function whereFigure(facts: Facts): Drawing | undefined {
  const { stored, best, headline, say, language } = facts
  const scenario = stored.scenarios[best.index]
  const townships = stored.summary.ties?.find((one) => one.scenario === scenario?.name)?.townships
  if (!scenario || typeof scenario.place !== 'string' || !townships) return undefined
  const places = placesOn(districtOf(scenario), townships)
  const order = [...(places ?? [])].sort((a, b) => a.value - b.value)
  const [least, most] = [order[0], order.at(-1)]
  if (!places || !least || !most) return undefined
  const format = numberFormat(headline.unit, [least.value, most.value], language, 2)
  const said = { design: best.name, outcome: facts.outcomePhrase }
  const words = {
    title: say('whereTitle', {
      ...said,
      low: format.full(least.value),
      least: least.name,
      high: format.full(most.value),
      most: most.name,
    }),
    subtitle: say('whereSubtitle', said),
    source: sourceOf(facts),
  }
  return { id: 'where', draw: (options) => placesChart({ unit: headline.unit, places }, words, options) }
}

/** Townships where half of their points or more are known, else counties, whose points are. */
function placesOn(district: District, townships: Ties['townships']): Places | undefined {
  const { points = {} } = district
  const each = townships.flatMap(({ name, value, communities }) =>
    value === undefined ? [] : [{ name, value, residents: sumOf(communities.map(({ residents }) => residents)) }],
  )
  const located = (all: typeof each) => all.map((one) => ({ ...one, name: clean(one.name), point: points[one.name] }))
  const found = [located(each), located(byCounty(district, each))]
  return found.find((places) => places.length > 1 && isMap(places.map(({ point }) => point)))
}

function byCounty(district: District, townships: { name: string; value: number; residents: number }[]) {
  const countyOf = new Map(district.townships.map(({ name, county }) => [name, county]))
  const names = new Set(townships.flatMap(({ name }) => countyOf.get(name) ?? []))
  return Array.from(names, (name) => {
    const own = townships.filter((township) => countyOf.get(township.name) === name)
    const residents = sumOf(own.map((one) => one.residents))
    return { name, residents, value: sumOf(own.map((one) => one.value * one.residents)) / residents }
  })
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)
