import { message } from './errors.english.ts'
import { rangeError } from './message.ts'
import type { Kind } from './place.ts'

/**
 * Numbers from 000 are residents' committees, from 200 villagers', from 400 like the first, from 500 like the second.
 */
const SECTIONS = [0, 200, 400, 500]

/** Consecutive numbers of one kind: `count` committees from `first` on. */
type VisitRun = (first: number, count: number, kind: Kind) => void

/**
 * Walks over the committees of one township as the table writes them, in the order of their numbers: a count means
 * that many in a row, a letter a–z skips 1–26 numbers and takes the one after, `_` skips 26, `/` goes to the next
 * section, and between two `!` the kind is the opposite of what the section says.
 *
 * @throws {RangeError} when the text holds another sign
 * @example eachRun('aa/2', visit) // visit(1, 1, 'residents'), visit(3, 1, 'residents'), visit(200, 2, 'villagers')
 */
function eachRun(text: string, visit: VisitRun): void {
  let section = 0
  let next = 0
  let villagers = false
  const take = (count: number) => {
    visit(next, count, villagers ? 'villagers' : 'residents')
    next += count
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    if (isLetter(sign)) {
      next += sign - 96
      take(1)
    } else if (isDigit(sign)) {
      let count = sign - 48
      while (isDigit(text.charCodeAt(i + 1))) count = count * 10 + text.charCodeAt(++i) - 48
      take(count)
    } else if (sign === 47) {
      next = SECTIONS[++section]
      villagers = !villagers
    } else if (sign === 95) next += 26
    else if (sign === 33) villagers = !villagers
    else throw rangeError(message('table.committees', { text, sign: text[i] }))
  }
}

const isLetter = (sign: number) => sign >= 97 && sign <= 122
const isDigit = (sign: number) => sign >= 48 && sign <= 57

/** One committee: its number, who governs, and whether it is on rural land. */
type VisitCommittee = (number: number, kind: Kind, rural: boolean) => void

/**
 * Walks over the committees of one township one by one, with the land they are on: lengths of runs, the first on the
 * land that their kind says (a villagers' committee on rural land), the second on the other, and so on; what follows
 * the last is one run more.
 *
 * @throws {RangeError} when the text of the committees holds another sign
 * @example eachCommittee('/2', '1', visit) // visit(200, 'villagers', true), visit(201, 'villagers', false)
 */
export function eachCommittee(text: string, land: string, visit: VisitCommittee): void {
  const runs = land === '' ? [] : land.split(',')
  const lengthOf = (run: number) => (run < runs.length ? Number(runs[run]) : Number.POSITIVE_INFINITY)
  let run = 0
  let left = lengthOf(0)
  eachRun(text, (first, count, kind) => {
    for (let number = first; number < first + count; number++, left--) {
      while (left === 0) left = lengthOf(++run)
      visit(number, kind, (kind === 'villagers') !== (run % 2 === 1))
    }
  })
}

/**
 * How many people a committee's area has as a rule, by who governs and the land. Least squares over the 2,725 counties
 * whose code did not change between the census and the committees of 2023 (rural land: the ratio of rural residents to
 * committees of class 210 and 220). Only their proportion counts: a county's residents are shared by it.
 *
 * @example typicalResidents('villagers', false) // 1779
 */
export function typicalResidents(kind: Kind, rural: boolean): number {
  if (rural) return 1101
  return kind === 'residents' ? 6895 : 1779
}
