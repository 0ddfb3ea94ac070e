/** An analysis of variance as it is printed: terms by their share, and what each level of a factor does. */
import type { StudyAnova } from '@cogov/studies'
import { say } from '../words/say.ts'
import { interval } from './inference.ts'
import { formatFor, table, withUnit } from './table.ts'

/** More terms than this are read by nobody. */
const SHOWN = 12

const range = { title: say('interval'), right: true }
const share = (value: number): string => value.toFixed(3)

export function showAnova({ terms, luck, total, levels, error }: StudyAnova, unit: string): string {
  const order = terms.toSorted((a, b) => b.share.value - a.share.value)
  const shown = order.slice(0, SHOWN)
  const rows = [
    ...shown.map(({ factors, df, sumOfSquares, f, dfLuck, p, share: own }) => [
      factors.join(' × '),
      number(sumOfSquares),
      String(df),
      f === null ? '' : number(f),
      dfLuck === null ? '' : String(dfLuck),
      p === null ? '' : probability(p),
      share(own.value),
      interval(own, share),
    ]),
    ...(luck.seeds ? [ofLuck(say('seedsAlike'), luck.seeds, total.sumOfSquares)] : []),
    ...(luck.rest.df > 0 ? [ofLuck(say('luckRest'), luck.rest, total.sumOfSquares)] : []),
  ]
  const heads = [say('sumOfSquares'), say('df'), 'F', say('dfLuck'), 'p', say('shareHead')]
  const columns = [{ title: say('anovaTerm') }, ...heads.map((title) => ({ title, right: true })), range]
  const left = order.length - shown.length
  return [
    table(columns, rows) + (left > 0 ? `\n${say('moreTerms', { n: left })}` : ''),
    ...(levels.length > 2 * new Set(levels.map(({ factor }) => factor)).size ? [showLevels(levels, unit)] : []),
    say(NOTES[error]),
  ].join('\n\n')
}

const NOTES = { runs: 'anovaRuns', seeds: 'anovaSeeds', interactions: 'anovaInteractions', none: 'anovaNone' } as const

const ofLuck = (name: string, { sumOfSquares, df }: { sumOfSquares: number; df: number }, all: number): string[] => [
  ...[name, number(sumOfSquares), String(df), '', '', ''],
  ...[share(all > 0 ? sumOfSquares / all : 0), ''],
]

function showLevels(levels: StudyAnova['levels'], unit: string): string {
  const format = formatFor(
    unit,
    levels.map(({ effect }) => effect),
    2,
  )
  const columns = [
    { title: say('factor') },
    { title: say('level') },
    { title: withUnit(say('fromMean'), format), right: true },
    range,
  ]
  return table(
    columns,
    levels.map((one) => [
      one.factor,
      String(one.value),
      format.difference(one.effect),
      interval(one, format.difference),
    ]),
  )
}

/** Four digits; very large and very small ones by powers of ten. */
const number = (value: number): string =>
  value !== 0 && (value < 0.001 || value >= 1e6) ? value.toExponential(2) : String(Number(value.toPrecision(4)))

const probability = (p: number): string => (p < 0.001 ? '<0.001' : p.toFixed(3))
