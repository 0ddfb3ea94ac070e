/** An exam for the terminal: measured beside predicted, then the score. */
import { plainText } from '@cogov/language/width'
import { type Claim, type Exam, judged, type Score } from '@cogov/studies/exam'
import { say } from '../words/say.ts'
import { table } from './table.ts'

export function showExam(found: Exam): string {
  const { answers, score, crossValidated, further, worlds, of, fitted } = found
  const studies = new Set(answers.map(({ claim }) => claim.row.id)).size
  const where = worlds === 'central' ? say('examCentral', { of }) : say('examMany', { n: worlds, of })
  const scored = answers.some((one) => !one.further)
  return [
    say('examIn', { studies, claims: answers.length, worlds: where }),
    '',
    claimTable(found),
    '',
    say('examScales'),
    ...fitted.flatMap(({ question, worlds: [first] }) => unreached(question, first)),
    '',
    ...(scored ? scoreLines(score) : []),
    ...(scored && crossValidated ? ['', say('examCross'), ...scoreLines(crossValidated.score)] : []),
    ...(further.signs.n > 0 ? [say('examFurther', { n: further.signs.n, signs: percent(further.signs.share) })] : []),
  ].join('\n')
}

function claimTable({ answers }: Exam): string {
  const columns = [
    { title: say('examStudy') },
    ...['examMeasured', 'examPredicted', 'examWorlds', 'examMark'].map((title) => ({
      title: say(title as 'examMark'),
      right: true,
    })),
  ]
  const marks = new Map(judged(answers).map((one) => [one.claim, one]))
  const rows = answers.map(({ claim }) => {
    const name = `${claim.row.id} ${plainText(claim.says)}`
    const one = marks.get(claim)
    if (!one) return [name, say('examLacks', { what: claim.lacks ?? '' })]
    return [
      name,
      measuredIn(claim),
      signed(one.value),
      `${signed(one.measured[0])} … ${signed(one.measured[1])}`,
      one.mark.toFixed(2),
    ]
  })
  return table(columns, rows)
}

/** @example measuredIn(claim) // '+0.37 log odds' */
function measuredIn({ sign, size, reading }: Claim): string {
  const scale = reading?.scale.split(' ').at(-1) ?? ''
  const shown = scale === 'effect' ? 'share' : scale
  const value = size === undefined ? say('examSign', { sign }) : signed(size)
  return `${value} ${say('examScale', { scale: shown })}`
}

/** A difference: its sign, and two digits behind the point. */
const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${Math.round(100 * share)} %`)

/** What a study printed of its untreated and the model cannot be. */
function unreached(question: string, first: Exam['fitted'][number]['worlds'][number]): string[] {
  const { asked, reached } = first
  if (Math.abs(asked - reached) <= 0.03) return []
  return [say('examUnreached', { question, asked: percent(asked), reached: percent(reached) })]
}

function scoreLines(score: Score): string[] {
  const { mark, withUnsat, signs, noughts, sizes, calibration, gains } = score
  return [
    say('examScore', { mark: percent(mark.share), unsat: percent(withUnsat.share) }),
    say('examParts', {
      signs: percent(signs.share),
      nSigns: signs.n,
      noughts: percent(noughts.share),
      nNoughts: noughts.n,
      sizes: percent(sizes.share),
      nSizes: sizes.n,
      inside: percent(calibration.share),
      nInside: calibration.n,
    }),
    ...gains.map(({ benchmark, gain }) => {
      const name = benchmark.split(' ')[0]
      const value = signed(gain.value)
      return 'low' in gain
        ? say('examGain', { benchmark: name, gain: value, low: signed(gain.low), high: signed(gain.high) })
        : say('examGainAlone', { benchmark: name, gain: value })
    }),
  ]
}
