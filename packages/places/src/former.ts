import { rowsOf, rowsWith } from './other-names.ts'
import { nameKey } from './spelling.ts'

/** A name or a code that is gone: what a place was called, or what was merged into it. */
export interface FormerName {
  readonly name: string
  /** Code of that time: 4 digits for a prefecture, 6 for a county; empty for a zone, which never had one. */
  readonly code: string
  /** First year; the list begins with 1981. No year for a zone. */
  readonly from?: number
  /** The year in which it ended; 2023 for what the codes of 2020 had and those of 2023 have not. */
  readonly until?: number
}

/** Where what had the name lies today. */
export interface Former extends FormerName {
  /** Codes of the table. */
  readonly present: readonly string[]
}

/** By full name; all of them are Chinese. */
export function formerCalled(key: string): Former[] {
  if (!/\p{Script=Han}/u.test(key)) return []
  return withoutOlder([...rowsWith('former', `|${key}|`).map(former), ...rowsWith('zones', `\n${key}|`).map(zone)])
}

/** By a code that no place has any more. */
export const formerWithCode = (code: string): Former[] => withoutOlder(rowsWith('former', `\n${code}|`).map(former))

let shortly: Map<string, Former[]> | undefined

/** By short name (襄樊) or romanised (Xiangfan). */
export function formerCalledShortly(key: string): Former[] {
  shortly ??= readShortNames()
  return withoutOlder(shortly.get(key) ?? [])
}

function readShortNames(): Map<string, Former[]> {
  const read = new Map<string, Former[]>()
  const add = (name: string, one: Former) => {
    const key = nameKey(name)
    const others = read.get(key)
    if (others) others.push(one)
    else read.set(key, [one])
  }
  for (const row of rowsOf('former')) {
    const one = former(row)
    const short = one.name.replace(/(?<=..)(自治州|自治县|自治旗|地区|新区|市|县|区|盟|旗)$/u, '')
    if (short !== one.name) add(short, one)
    const romanised = row[5]
    if (romanised) for (const name of romanised.split('=')) add(name, one)
  }
  for (const row of rowsOf('zones')) for (const also of row[1].split('=')) add(also, zone(row))
  return read
}

const former = ([code, name, from, until, present]: readonly string[]): Former => ({
  code,
  name,
  from: Number(from),
  until: Number(until),
  present: present.split(';'),
})

/** What people call a development area that has no code of its own; it lies in one or several places. */
const zone = ([name, , present]: readonly string[]): Former => ({ name, code: '', present: present.split(';') })

/**
 * Of what had one name those of the highest level; and where the same land had it twice, under two prefectures or with
 * other borders, the last.
 */
function withoutOlder(all: readonly Former[]): Former[] {
  const highest = Math.min(...all.map(digitsOf))
  const kept: Former[] = []
  const latestFirst = all.filter((one) => digitsOf(one) === highest).sort((a, b) => untilOf(b) - untilOf(a))
  for (const one of latestFirst) {
    const known = kept.some(({ present }) => present.some((code) => one.present.includes(code)))
    if (!known) kept.push(one)
  }
  return kept
}

/** How many digits the code had; a zone stands with the counties. */
export const digitsOf = ({ code }: FormerName): number => code.length || 6

const untilOf = ({ until = 0 }: Former): number => until
