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
 * @example eachRun('aa/2', visit) // visit(1, 1, 'urban'), visit(3, 1, 'urban'), visit(200, 2, 'rural')
 */
export function eachRun(text: string, visit: VisitRun): void {
  let section = 0
  let next = 0
  let rural = false
  const take = (count: number) => {
    visit(next, count, rural ? 'rural' : 'urban')
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
      rural = !rural
    } else if (sign === 95) next += 26
    else if (sign === 33) rural = !rural
    else throw rangeError(message('table.committees', { text, sign: text[i] }))
  }
}

const isLetter = (sign: number) => sign >= 97 && sign <= 122
const isDigit = (sign: number) => sign >= 48 && sign <= 57
