/** What `run` and `compare` say in the same words. */

export interface Setting {
  place: string
  residents: number
  ticks: number
  /** The number of residents is a mean. */
  about?: boolean
}

/** @example describePlace(result) // '北京市/平谷区 (simulated), 457,313 residents, 60 months' */
export const describePlace = ({ place, residents, ticks, about = false }: Setting): string =>
  `${place}, ${about ? 'about ' : ''}${count(residents, 'resident')}, ${count(ticks, 'month')}`

/** @example count(1, 'month') // '1 month' */
export const count = (n: number, what: string): string => `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`
