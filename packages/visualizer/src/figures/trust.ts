/** The governance hierarchy of the place, with the trust on each tie. */
import { type HierarchyNode, hierarchyChart } from '@cogov/charts'
import { actorColour } from '../state/mechanisms.ts'
import { main, tick } from '../state/state.ts'
import { partName, placeName } from '../words/names.ts'
import { type Figure, full, say, source } from './figure.ts'

export function trustFigure(): Figure {
  return {
    name: 'trust',
    title: say('figure.trustOnTies'),
    draw(options) {
      const root = tree()
      const ties = (root.children ?? []).flatMap((one) => [one, ...(one.children ?? [])])
      const ranked = ties
        .flatMap(({ name, trust }) => (trust === undefined ? [] : [{ name, trust }]))
        .sort((a, b) => a.trust - b.trust)
      const [least, most] = [ranked[0], ranked.at(-1)]
      const words = {
        title: say('figure.trustFound', {
          tick: tick.value,
          most: most?.name ?? '',
          high: full(most?.trust ?? Number.NaN, 'share'),
          least: least?.name ?? '',
          low: full(least?.trust ?? Number.NaN, 'share'),
        }),
        subtitle: say('figure.trustNote'),
        source: source(say('figure.oneRun')),
      }
      return hierarchyChart(root, words, options)
    },
  }
}

function tree(): HierarchyNode {
  const [place, frame] = [main.place.value, main.frame.value]
  const value = (table: string, column: string, row: number) => frame?.offices[table]?.[column]?.[row]
  const trust = (table: string, column: string, row: number) => {
    const found = value(table, column, row)
    return found === undefined ? {} : { trust: Math.min(1, Math.max(0, found)) }
  }
  let row = 0
  const children = (place?.townships ?? []).map(({ name, communities }, t) => ({
    name: partName(name),
    colour: actorColour('township'),
    ...trust('township', 'trust_in_superior', t),
    children: communities.map(({ shown }) => {
      const own = row++
      const within = value('community', 'trust_committee_mean', own)
      return {
        name: partName(shown),
        colour: actorColour('community'),
        residents: place?.sizes[own] ?? 1,
        ...trust('community', 'trust_in_township', own),
        ...(within === undefined ? {} : { within }),
      }
    }),
  }))
  return { name: placeName(place?.name ?? ''), colour: actorColour('superior'), children }
}
