// Who governs: a residents' committee (居民委员会) or a villagers' committee (村民委员会).

/**
 * The name decides where it says the kind; where it does not, the last three digits of the statistical code do. The
 * code's rules (统计用区划代码和城乡划分代码编制规则, National Bureau of Statistics, 2009) number residents'
 * committees from 001 and villagers' committees from 200; what is only like one of them follows from 400 and from 500.
 * (金门县 alone has the number 000.)
 *
 * @param {string} code twelve digits
 * @param {string} name
 * @returns {'residents' | 'villagers'}
 * @throws {RangeError} when the number is none of the four ranges
 * @example kindOf('152526103201', '敦达乌苏嘎查') // 'villagers': the name is silent, the number is 201
 */
export function kindOf(code, name) {
  return kindByName(name) ?? kindByNumber(Number(code.slice(9)))
}

/**
 * @param {string} name
 * @returns {'residents' | 'villagers' | undefined} undefined where the ending does not say
 */
export function kindByName(name) {
  if (/(村委会|村民委员会)$/u.test(name)) return 'villagers'
  if (/(居委会|居民委员会|社区)$/u.test(name)) return 'residents'
  return undefined
}

/** Where each range of numbers starts; the kinds take turns: residents’, villagers’, like the first, the second. */
export const SECTIONS = [0, 200, 400, 500]

/** @param {number} number 0–599 */
export function sectionOf(number) {
  if (!(number >= 0 && number < 600)) throw new RangeError(`A committee's number is 0–599, not ${number}.`)
  return SECTIONS.findLastIndex((start) => number >= start)
}

/**
 * @param {number} number
 * @returns {'residents' | 'villagers'}
 */
export function kindByNumber(number) {
  return sectionOf(number) % 2 === 0 ? 'residents' : 'villagers'
}
