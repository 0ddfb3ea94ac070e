/** What stands in a cell that has no value. */
import type { Cell } from './sheet.ts'

const WORDS = new Set(
  (
    'na n/a n.a. #n/a nan null none nil missing unknown - -- --- – — . .. ... … / ? 空 无 缺 缺失 缺省 无数据 ' +
    '未知 不详 #value! #div/0! #ref! #name? #num! #null!'
  ).split(' '),
)

/** Numbers that surveys write for no answer. */
const NUMBERS = new Set([-9, -99, -999, -9999, -8, -88, -888, -7, -77, -97, -98, -998, -997])

/** Whether a cell says in words, or by being empty, that it has no value. */
export function isMissing(cell: Cell, also: readonly string[]): boolean {
  if (cell === null) return true
  const text = String(cell).trim()
  return text === '' || WORDS.has(text.toLowerCase()) || also.includes(text)
}

export const isMissingNumber = (value: number): boolean => NUMBERS.has(value)
