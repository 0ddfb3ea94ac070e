// Writes the compact forms that src/committees.ts and src/tree.ts read back.
import { kindByNumber, SECTIONS, sectionOf } from './rule.mjs'

/** The township's ending as one letter; a name without one of these ends in a dot. */
const ENDINGS = { J: '街道', Z: '镇', X: '乡', D: '地区' }

/**
 * A township's committees as a walk over their numbers from 000: a count means that many in a row, a letter a–z
 * skips 1–26 numbers and takes the one after, `_` skips 26, `/` goes to the next section (200, 400, 500), and
 * between two `!` the kind is the opposite of what the number says.
 *
 * @param {{ number: number, kind: 'residents' | 'villagers' }[]} committees in the order of their numbers
 * @returns {string}
 * @example encodeCommittees([{ number: 1, kind: 'urban' }, { number: 3, kind: 'urban' }]) // 'aa'
 */
export function encodeCommittees(committees) {
  let text = ''
  let section = 0
  let next = 0
  let flipped = false
  let run = 0
  const endRun = () => {
    if (run > 0) text += run
    run = 0
  }
  for (const { number, kind } of committees) {
    const flip = kind !== kindByNumber(number)
    if (sectionOf(number) !== section || number !== next || flip !== flipped) endRun()
    for (; section < sectionOf(number); next = SECTIONS[section]) {
      section += 1
      text += '/'
    }
    if (flip !== flipped) text += '!'
    flipped = flip
    for (; number - next > 26; next += 26) text += '_'
    if (number > next) text += String.fromCharCode(96 + number - next)
    else run += 1
    next = number + 1
  }
  endRun()
  return text
}

/**
 * @param {{ number: string, name: string }[]} townships of one county, in code order
 * @returns {string} one word a township: its number where it is not the next one, and its name
 */
export function encodeNames(townships) {
  let next = 1
  return townships
    .map(({ number, name }) => {
      const written = Number(number) === next ? '' : number
      next = Number(number) + 1
      return written + encodeName(name)
    })
    .join(' ')
}

/** @param {string} name */
function encodeName(name) {
  if (/[\d\sA-Z.|`$\\]/u.test(name)) throw new Error(`The table cannot hold the township name ${name}.`)
  for (const [letter, ending] of Object.entries(ENDINGS)) {
    if (name.endsWith(ending) && name !== ending) return name.slice(0, -ending.length) + letter
  }
  return `${name}.`
}
