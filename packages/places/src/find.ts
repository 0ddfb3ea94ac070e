import { type Candidate, type Found, isElsewhere, isFound, rank, residentsIn } from './candidate.ts'
import { message } from './errors.english.ts'
import { follow, followAll } from './follow.ts'
import type { FormerName } from './former.ts'
import type { Message } from './message.ts'
import { ambiguous, codeNotFound, notFound, notInTable, PlaceNotFound } from './not-found.ts'
import { type OutsidePlace, outsideWithin } from './outside.ts'
import type { Place } from './place.ts'
import { lies } from './tree.ts'

/** No path in the table comes near; a longer query is a mistake and not worth reading. */
const LONGEST_QUERY = 1000

/** How many times the residents of every other place a place has to have to be meant by a name that they share. */
const FAR_LARGER = 5

/** What a name led to. */
export interface FoundPlace {
  readonly place: Place
  /** What had the name, where the place itself is called otherwise: 崇文区 until 2010, for 东城区. */
  readonly former?: FormerName
}

/** All that has a name. */
export interface PlacesCalled {
  /** What `findPlace` gives for the name. */
  readonly chosen?: FoundPlace
  /** What it throws where it asks which, or says that there is none. */
  readonly problem?: PlaceNotFound
  /** Places of the table, the likeliest first. */
  readonly found: readonly FoundPlace[]
  /** Places of Hong Kong, Macao and Taiwan, which the table has not, each with its units after it. */
  readonly outside: readonly OutsidePlace[]
}

/**
 * Finds a place by its code (`11`, `110117`, `110117000000`), its full Chinese name (北京市), its short one (北京), its
 * English one or pinyin (Beijing), one that it had since 1981 (平谷县), or a path of any of these, with `/` or without
 * (北京市/金海湖镇, 北京市平谷区, `Pinggu, Beijing`), which may leave levels out. Characters may be traditional.
 *
 * A full name counts before a short one, and a name of today before one that is gone. Of several places that share a
 * name one is taken where it is of the highest level and each other lies inside it or has less than a fifth of its
 * residents: 西安 is the prefecture in Shaanxi, not one of the two districts 西安区. Otherwise the name is an error
 * that lists them, as 朝阳 is. Townships have no English names.
 *
 * @throws {PlaceNotFound} when no place, or more than one, answers to the query
 * @example findPlace('Beijing/Pinggu').residents // 457313
 */
export const findPlace = (query: string): Place => resolvePlace(query).place

/**
 * What is said of a name that neither China's table nor that of Hong Kong, Macao and Taiwan has; nothing where one of
 * them has it, or knows several.
 *
 * @example unknownInChina('Porto Alegre')?.code // 'place.unknown'
 */
export function unknownInChina(query: string): Message | undefined {
  try {
    resolvePlace(query)
  } catch (error) {
    if (!(error instanceof PlaceNotFound)) throw error
    if (/^place\.unknown(_in)?$/.test(error.said.code)) return error.said
  }
  return undefined
}

/**
 * The same with the name that is gone where that is why the place was found.
 *
 * @throws {PlaceNotFound} as `findPlace`
 * @example resolvePlace('崇文区').former?.until // 2010
 */
export function resolvePlace(query: string): FoundPlace {
  const text = String(query).slice(0, LONGEST_QUERY + 1)
  if (text.length > LONGEST_QUERY) throw notFound(text, undefined)
  const parts = partsOf(text)
  if (parts.length === 0) throw new PlaceNotFound(message('place.empty'), [])
  const end = follow(parts)
  if ('lost' in end) {
    const isCode = end.scopes === undefined && /^\d+$/u.test(end.lost)
    throw isCode ? codeNotFound(end.lost) : notFound(end.lost, end.scopes)
  }
  return asPlace(choose(text, end.found, parts))
}

/**
 * In words why a place was found that is called otherwise; nothing where it is called so.
 *
 * @example whyFound(resolvePlace('崇文区'))?.code // 'place.former_is': 崇文区 existed until 2010
 */
export function whyFound({ place: { name, path: place }, former }: FoundPlace): Message | undefined {
  if (former === undefined) return undefined
  if (former.until === undefined) return message('place.zone_is', { name: former.name, place })
  const shown = { name: former.name, code: former.code, until: String(former.until), place }
  return message(former.name === name ? 'place.former_code' : 'place.former_is', shown)
}

/**
 * Everything that a name or a path could mean, townships too, whether it is clear or not.
 *
 * @throws {PlaceNotFound} when nothing answers to the query
 * @example placesCalled('巢湖市').found.map(({ place }) => place.name) // [ '巢湖市', '合肥市', '芜湖市', '马鞍山市' ]
 */
export function placesCalled(query: string): PlacesCalled {
  const chosen = resolvedOrNot(query)
  const parts = String(query).length > LONGEST_QUERY ? [] : partsOf(String(query))
  const all = parts.length > 0 ? followAll(parts) : []
  if (chosen instanceof PlaceNotFound && all.length === 0) throw chosen
  return {
    ...(chosen instanceof PlaceNotFound ? { problem: chosen } : { chosen }),
    found: all.filter(isFound).map(asPlace),
    outside: all.filter(isElsewhere).flatMap(({ outside }) => [outside, ...outsideWithin(outside)]),
  }
}

function resolvedOrNot(query: string): FoundPlace | PlaceNotFound {
  try {
    return resolvePlace(query)
  } catch (error) {
    if (error instanceof PlaceNotFound) return error
    throw error
  }
}

const partsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[/\\>→]/u)
    .map((part) => part.trim())
    .filter(Boolean)

const asPlace = ({ unit, former }: Found): FoundPlace => ({ place: unit.place, ...(former ? { former } : {}) })

/** The one that is meant. @throws {PlaceNotFound} where that is not clear, or a place that the table has not */
function choose(query: string, found: readonly Candidate[], parts: readonly string[]): Found {
  const likeliest = leading(found)
  if (likeliest && found.every((one) => one === likeliest || isMinor(one, likeliest))) {
    if (isFound(likeliest)) return likeliest
    throw notInTable(query, [likeliest], followAll(parts).filter(isFound))
  }
  if (found.every(isElsewhere)) throw notInTable(query, found, followAll(parts).filter(isFound))
  throw ambiguous(query, inOrder(found))
}

/** The only one of the highest level, where those that the table has and those that it has not are counted apart. */
function leading(found: readonly Candidate[]): Candidate | undefined {
  const highest = Math.min(...found.map(rank))
  const high = found.filter((one) => rank(one) === highest)
  if (high.length === 1) return high[0]
  const [here, elsewhere] = [high.filter(isFound), high.filter(isElsewhere)]
  if (here.length === 1 && elsewhere.length > 0)
    return [...here, ...elsewhere].sort((a, b) => (residentsIn(b) ?? 0) - (residentsIn(a) ?? 0))[0]
  return undefined
}

/** Whether a place would not be meant beside another one: it lies inside, or is far smaller. */
function isMinor(one: Candidate, beside: Candidate): boolean {
  if (isFound(one) && isFound(beside) && lies(one.unit, beside.unit)) return true
  const [less, more] = [residentsIn(one), residentsIn(beside)]
  return less !== undefined && more !== undefined && more >= FAR_LARGER * less
}

/** Larger places first. */
const inOrder = (found: readonly Candidate[]): Candidate[] => [...found].sort((a, b) => rank(a) - rank(b))
