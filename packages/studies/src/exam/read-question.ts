/** Question files: text → question, or every mistake with its line and column. */
import { MECHANISMS, type Problem, type Scenario, type SyntheticPlace } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { mistakesOfMeaning } from '@cogov/core/read-scenario'
import { completeScenario, didYouMean, fillField, type Mistake, parseFile, problemsIn } from '@cogov/core/scenario'
import type { Message } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import { ofScenario, QUESTION } from './fields.ts'
import type { Arm, Claim, Dose, Months, Nuisance, Question, Reading, Row, Scale, Sign } from './question.ts'

const LEVERS = new Map(MECHANISMS.flatMap(({ levers }) => levers.map((lever) => [lever.name, lever] as const)))

/** A question as it is written, with every default filled in. */
interface Written {
  rows: string[]
  basis: string
  further: boolean
  scenario: Record<string, unknown>
  nuisance?: { outcome: string; mean: number; month: number[] }
  arms?: Record<string, WrittenArm>
  claims: WrittenClaim[]
}

interface WrittenArm {
  levers?: Record<string, unknown>
  from?: number
  to?: number
  parameters?: Record<string, number>
  place?: Partial<SyntheticPlace>
  timeline?: Arm['timeline']
}

interface WrittenClaim {
  says: string
  row?: string
  lacks?: string
  arm?: string
  against?: string
  outcome?: string
  month?: number[]
  as?: Scale
  of?: { arm: string; month: number[] }
  sign: Sign
  size?: number
  error?: number
  imputed?: boolean
}

/**
 * @param text the file
 * @param name its name without the ending, which is the question's too
 * @param rows the published studies that it may be about
 * @returns the question, or one problem for each mistake in the order of the file
 */
export function readQuestion(
  text: string,
  name: string,
  rows: readonly Row[],
): { question?: Question; problems: Problem[] } {
  const file = parseFile(text, `${name}.yaml`)
  const problems = problemsIn(file, QUESTION, (written) => mistakesOf(written as Written, rows))
  if (problems.length > 0) return { problems }
  return { question: questionOf(file.value as Written, name, rows), problems }
}

function questionOf(written: Written, name: string, all: readonly Row[]): Question {
  const rows = written.rows.map((id) => rowNamed(id, all) as Row)
  const claims = written.claims.map((claim, n): Claim => {
    const { says, lacks, sign, size, error, imputed = false } = claim
    return {
      id: `${name}.${n + 1}`,
      row: rowNamed(claim.row ?? written.rows[0], rows) as Row,
      says,
      sign,
      imputed,
      ...(lacks === undefined ? { reading: readingOf(claim) } : { lacks }),
      ...(size === undefined ? {} : { size }),
      ...(error === undefined ? {} : { error }),
    }
  })
  const outcomes = [...new Set(claims.flatMap(({ reading }) => (reading ? [reading.outcome] : [])))]
  const nuisance = nuisanceOf(written)
  const recorded = nuisance ? [...new Set([...outcomes, nuisance.outcome])] : outcomes
  const scenario = {
    ...scenarioIn(written, rows[0].title),
    seed: `exam ${name}`,
    record: { outcomes: recorded, townships: false, communities: false },
  }
  const arms = Object.entries(written.arms ?? {}).map(([arm, value]) => [arm, armOf(value)] as const)
  const { basis, further = false } = written
  return {
    name,
    rows,
    basis,
    further,
    scenario,
    ...(nuisance ? { nuisance } : {}),
    arms: Object.fromEntries(arms),
    claims,
  }
}

const scenarioIn = ({ scenario }: Written, name: string): Scenario => completeScenario({ cogov: 2, name, ...scenario })

const armOf = ({ levers = {}, from = 1, to, parameters = {}, place = {}, timeline = [] }: WrittenArm): Arm => ({
  levers: levers as Record<string, Dose>,
  from,
  ...(to === undefined ? {} : { to }),
  parameters,
  place,
  timeline: fillField(TIMELINE, timeline) as Arm['timeline'],
})

const TIMELINE = ofScenario('timeline')

const monthsOf = (month: readonly number[]): Months => [month[0], month.at(-1) as number]

function nuisanceOf({ nuisance }: Written): Nuisance | undefined {
  if (!nuisance) return undefined
  const { outcome, mean, month } = nuisance
  return { outcome, mean, month: monthsOf(month) }
}

/** What a claim that was checked asks for. */
function readingOf({ arm, against, outcome, month, as: scale, of }: WrittenClaim): Reading {
  return {
    arm: arm as string,
    outcome: outcome as string,
    months: monthsOf(month as number[]),
    scale: scale as Scale,
    ...(against === undefined ? {} : { against }),
    ...(of === undefined ? {} : { of: { arm: of.arm, months: monthsOf(of.month) } }),
  }
}

const rowNamed = (id: string, rows: readonly Row[]) => rows.find((row) => row.id === id)

const wrong = (path: Mistake['path'], said: Message, at: Mistake['at'] = 'value'): Mistake => ({
  path,
  at,
  message: () => said,
})

function mistakesOf(written: Written, rows: readonly Row[]): Mistake[] {
  const ids = rows.map(({ id }) => id)
  const unknown = (name: string, path: Mistake['path']) =>
    wrong(path, message('exam.no_row', { name, hint: didYouMean(name, ids) }))
  const formulas = mistakesOfMeaning(scenarioIn(written, 'exam'))
  const known = outcomesOf(scenarioIn(written, 'exam')).map((outcome) => outcome.name)
  return [
    ...formulas.map((one) => ({ ...one, path: ['scenario', ...one.path] })),
    ...written.claims.flatMap(({ outcome: name }, n) =>
      name === undefined || known.includes(name)
        ? []
        : [
            wrong(
              ['claims', n, 'outcome'],
              message('exam.no_outcome', { name, n: known.length, hint: didYouMean(name, known) }),
            ),
          ],
    ),
    ...written.rows.flatMap((id, n) => (ids.includes(id) ? [] : [unknown(id, ['rows', n])])),
    ...Object.entries(written.arms ?? {}).flatMap(([name, { levers = {} }]) =>
      Object.entries(levers).flatMap(([lever, dose]) => doseMistakes(lever, dose, ['arms', name, 'levers', lever])),
    ),
    ...written.claims.flatMap((claim, n) => [
      ...(claim.row === undefined || written.rows.includes(claim.row)
        ? []
        : [unknown(claim.row, ['claims', n, 'row'])]),
      ...claimMistakes(claim, written, ['claims', n]),
    ]),
  ]
}

function doseMistakes(name: string, dose: unknown, path: Mistake['path']): Mistake[] {
  const [from, to] = LEVERS.get(name)?.range ?? [0, 1]
  const values: unknown[] = Array.isArray(dose) ? dose : [dose]
  const three = values.filter((one) => typeof one === 'number')
  const allowed = three.length === values.length && three.every((one) => one >= from && one <= to)
  const rising = Array.isArray(dose) ? three.length === 3 && three[0] <= three[1] && three[1] <= three[2] : true
  return allowed && rising ? [] : [wrong(path, message('exam.dose', { found: JSON.stringify(dose) ?? '', from, to }))]
}

function claimMistakes(claim: WrittenClaim, { arms = {}, scenario }: Written, path: Mistake['path']): Mistake[] {
  if (claim.lacks !== undefined) return []
  const missing = (['arm', 'outcome', 'month', 'as'] as const).find((key) => claim[key] === undefined)
  if (missing) return [wrong(path, message('exam.claim_needs', { missing }))]
  const named = [
    { key: ['arm'], name: claim.arm },
    { key: ['against'], name: claim.against },
    { key: ['of', 'arm'], name: claim.of?.arm },
  ]
  const ticks = Number(scenario.ticks ?? 60)
  const read = [
    { key: ['month'], month: claim.month },
    { key: ['of', 'month'], month: claim.of?.month },
  ]
  return [
    ...named.flatMap(({ key, name }) =>
      name === undefined || Object.hasOwn(arms, name)
        ? []
        : [wrong([...path, ...key], message('exam.no_arm', { name, hint: didYouMean(name, Object.keys(arms)) }))],
    ),
    ...read.flatMap(({ key, month }) =>
      month === undefined || (month[0] <= (month.at(-1) ?? 0) && (month.at(-1) ?? 0) <= ticks)
        ? []
        : [wrong([...path, ...key], message('exam.months', { ticks, found: month.join(', ') }))],
    ),
    ...(claim.as === 'share of effect' && !claim.of ? [wrong(path, message('exam.needs_of'))] : []),
    ...(claim.sign === 'none' && claim.size !== undefined
      ? [wrong([...path, 'size'], message('exam.no_sign'), 'key')]
      : []),
  ]
}
