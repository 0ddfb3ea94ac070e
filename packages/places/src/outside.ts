import { rowsOf } from './other-names.ts'
import { nameKey } from './spelling.ts'

/** A place of Hong Kong, Macao or Taiwan, of which no townships and communities are known here. */
export interface OutsidePlace {
  /** As it is written there, such as 臺北市 or 沙田區. */
  readonly name: string
  readonly english?: string
  /** `area` is a part that is no unit, such as Kowloon. */
  readonly level: 'region' | 'county' | 'township' | 'area'
  /** The places around it, the largest first, such as 台灣/台北市. */
  readonly path: string
  /** Where they are known. */
  readonly residents?: number
  /** Year, or year and month, of the number. */
  readonly date?: string
}

interface Index {
  readonly full: Map<string, OutsidePlace[]>
  /** By short, English and other names. */
  readonly known: Map<string, OutsidePlace[]>
}

let made: Index | undefined

export const outsideCalled = (key: string): readonly OutsidePlace[] => index().full.get(key) ?? []

export const outsideCalledShortly = (key: string): readonly OutsidePlace[] => index().known.get(key) ?? []

export const outsideLies = (one: OutsidePlace, inside: OutsidePlace): boolean => one.path.startsWith(`${inside.path}/`)

/** The smallest units and areas directly in one. */
export const outsideWithin = (one: OutsidePlace): OutsidePlace[] =>
  [...new Set([...index().full.values()].flat())].filter(
    ({ path }) => path.startsWith(`${one.path}/`) && !path.slice(one.path.length + 1).includes('/'),
  )

/** Official codes of the three regions. */
const REGION_CODES: Record<string, string> = { 71: '台湾', 81: '香港', 82: '澳门' }

/** The region whose code a code begins with. */
export function outsideWithCode(code: string): OutsidePlace | undefined {
  const name = REGION_CODES[code.slice(0, 2)]
  return name === undefined ? undefined : index().known.get(name)?.[0]
}

function index(): Index {
  if (made) return made
  const all: Index = { full: new Map(), known: new Map() }
  const paths = new Map<string, string>()
  for (const [level, name, plain, also = '', within = '', residents = '', date = ''] of rowsOf('outside')) {
    const path = within === '' ? name : `${paths.get(within) ?? within}/${name}`
    if (level !== 'township') paths.set(name, path)
    const others = also === '' ? [] : also.split('=')
    const one: OutsidePlace = {
      name,
      ...(/^[A-Z]/.test(others[0] ?? '') ? { english: others[0] } : {}),
      level: level as OutsidePlace['level'],
      path,
      ...(residents === '' ? {} : { residents: Number(residents), date }),
    }
    add(all.full, plain, one)
    const short = plain.replace(/(?<=..)(特别行政区|[县市区乡镇])$/u, '')
    for (const other of new Set([short, ...others.map(nameKey)])) add(all.known, other, one)
  }
  made = all
  return all
}

function add(map: Map<string, OutsidePlace[]>, key: string, one: OutsidePlace): void {
  const others = map.get(key)
  if (others) others.push(one)
  else map.set(key, [one])
}
