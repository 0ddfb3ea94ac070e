/** The table as places that know what they lie in. */
import { table } from '#data'
import type { WorldPlace } from './place.ts'
import { keyOf } from './spelling.ts'

/** A place with what the package needs to walk and to search. */
export interface Node {
  readonly place: WorldPlace
  readonly parent: Node | undefined
  /** Units and cities directly below, units first. */
  readonly inside: readonly Node[]
  /** What it answers to. */
  readonly keys: readonly string[]
}

type Draft = Omit<Node, 'inside'> & { inside: Draft[] }

let made: readonly Node[] | undefined

/** Every place, each after what it lies in; read at the first call and kept. */
export function places(): readonly Node[] {
  made ??= read(table())
  return made
}

export const isInside = (node: Node, around: Node): boolean =>
  node.parent !== undefined && (node.parent === around || isInside(node.parent, around))

function read(text: string): Node[] {
  const sources = new Map<string, string>()
  const all: Draft[] = []
  let [country, first]: (Draft | undefined)[] = []
  for (const line of text.trimEnd().split('\n')) {
    const fields = line.trimStart().split('|')
    if (line.startsWith('#')) sources.set(fields[0].slice(1), fields[1])
    else {
      const depth = line.length - line.trimStart().length
      if (depth === 0) country = countryOf(fields, sources)
      else if (depth === 1) first = firstIn(country as Draft, fields, sources)
      all.push(
        depth === 0 ? (country as Draft) : depth === 1 ? (first as Draft) : below(first as Draft, fields, sources),
      )
    }
  }
  return all
}

const numbers = (residents: string | undefined, by: string | undefined, sources: ReadonlyMap<string, string>) =>
  residents === undefined || residents === ''
    ? {}
    : { residents: Number(residents), countedBy: sources.get(by ?? '') ?? 'GeoNames' }

/** Countries are found by their names in English and Chinese and by their codes. */
function countryOf([codes, name, residents, by]: readonly string[], sources: ReadonlyMap<string, string>): Draft {
  const [code, longer] = codes.split('=')
  const named = NAMES.map((names) => names.of(code) ?? name)
  return {
    place: { path: name, name, country: code, level: 'country', ...numbers(residents, by, sources) },
    parent: undefined,
    inside: [],
    keys: [...new Set([name, code, longer, ...named].map(keyOf))],
  }
}

const NAMES = ['en', 'zh'].map((language) => new Intl.DisplayNames([language], { type: 'region' }))

function firstIn(
  parent: Draft,
  [names, residents, by]: readonly string[],
  sources: ReadonlyMap<string, string>,
): Draft {
  const [name, ...others] = names.split('=')
  const { path, country } = parent.place
  const place: WorldPlace = {
    // Cities of which no unit is known stand directly in the country.
    path: name === '' ? path : `${path}/${name}`,
    name,
    country,
    level: 'first',
    ...numbers(residents, by, sources),
  }
  const node: Draft = { place, parent, inside: [], keys: name === '' ? [] : [name, ...others].map(keyOf) }
  parent.inside.push(node)
  return node
}

function below(parent: Draft, [written, residents, by, at]: readonly string[], sources: ReadonlyMap<string, string>) {
  const isCity = written.startsWith('-')
  const name = isCity ? written.slice(1) : written
  const { path, country } = parent.place
  const isUnitToo = isCity && parent.inside.some(({ place }) => place.level === 'second' && place.name === name)
  const [latitude, longitude] = (at ?? '').split(' ').map(Number)
  const place: WorldPlace = {
    path: `${path}/${name}${isUnitToo ? ' (city)' : ''}`,
    name,
    country,
    level: isCity ? 'city' : 'second',
    ...numbers(residents, by, sources),
    ...(at === undefined ? {} : { point: [longitude, latitude] as const }),
  }
  const node: Draft = { place, parent, inside: [], keys: [keyOf(name), ...(isUnitToo ? [keyOf(`${name} city`)] : [])] }
  parent.inside.push(node)
  return node
}
