/** A study as one page that can be handed on. Data in, HTML out. */
import { createHash } from 'node:crypto'
import { tableHtml } from '@cogov/charts'
import { element, safe } from '@cogov/charts/svg'
import { isFittedHere } from '@cogov/core/scenario'
import { intervalFormat, type Language, listText, type NumberFormat, numberFormat, unitName } from '@cogov/language'
import { meanBy, type Ratio } from '@cogov/methods/statistics'
import type { StudyTable, TableRun } from '@cogov/studies/store'
import { placesIn } from '@cogov/studies/study'
import { shellWord } from '../../input/shell-word.ts'
import type { Drawing } from '../../show/drawing.ts'
import { settingMeaning } from '../../words/model.ts'
import { assumptionsOf } from '../assumptions.ts'
import { drawn } from '../drawn.ts'
import { clean } from '../facts.ts'
import { page, paragraphs, rich } from '../page.ts'
import type { ReportSpeech } from '../words.ts'
import { failure, studyAnswer, studyTitle } from './answer.ts'
import { factorName, type StudyFacts, studyFacts, valueIn } from './facts.ts'
import { studyFigures } from './figures.ts'
import { costOf, groupsOf, measureName, priceOf, residentsOf } from './money.ts'
import { settingsTable } from './settings.ts'
import { eventOf, waitingCell } from './waiting.ts'

/** @throws RangeError where no run is finished */
export function studyReportHtml(table: StudyTable, folder: string, speech: ReportSpeech): string {
  const { language } = speech
  const facts = studyFacts(table, folder, speech)
  const { say, points, place, outcomeName, model } = facts
  const { study, runs, failed, design, factors } = table
  const under = say('study.under', {
    name: clean(study.name),
    points: points.length,
    replicates: say('study.replicates', { n: study.replicates }),
    runs: runs.length,
    place,
  })
  const question = say('study.question', {
    outcome: outcomeName,
    factors: listText(
      factors.map((factor) => factorName(factor, model)),
      language,
    ),
    design: design.kind,
  })
  const texts = [
    study.description === '' ? question : clean(study.description),
    ...(study.description === '' ? [] : [question]),
    ...(study.constraints ? [say('study.onlyWhere', { constraints: study.constraints.map(clean).join('; ') })] : []),
    ...(failed.length > 0 ? [say('study.failedRuns', { n: failed.length })] : []),
  ]
  const note = element('p', { class: 'note' }, safe(say('vocabulary')))
  const notice = study.model || placesIn(study).every(isFittedHere) ? '' : say('notFitted')
  return page(language, { title: studyTitle(facts), under, notice }, [
    { id: 'question', title: say('question'), markup: paragraphs(texts) },
    {
      id: 'answer',
      title: say('answer'),
      markup:
        element('div', { class: 'answer' }, ...studyAnswer(facts).map((sentence) => element('p', {}, rich(sentence)))) +
        note,
    },
    {
      id: 'effects',
      title: say('study.effects'),
      markup: studyFigures(facts)
        .map((one) => drawn(one, speech))
        .join(''),
    },
    { id: 'points', title: say('study.points'), markup: pointsTable(facts) + notesOf(facts) },
    {
      id: 'fails',
      title: say('study.failing'),
      markup: element(
        'ul',
        {},
        element('li', {}, rich(failure(facts))),
        element('li', {}, safe(say(study.model ? 'study.modelOnly' : 'failModel'))),
      ),
    },
    {
      id: 'assumptions',
      title: say(study.model ? 'study.modelSettings' : 'assumptions'),
      markup:
        factorsTable(facts) +
        (study.model ? settingsTable(study, facts) : assumptionsOf({ ...speech, scenarios: placesIn(study) })),
    },
    { id: 'repeat', title: say('repeat'), markup: repeat(facts) },
  ])
}

/** The figures of a study's report, to be drawn in files of their own. */
export const studyDrawings = (table: StudyTable, folder: string, speech: ReportSpeech): Drawing[] =>
  studyFigures(studyFacts(table, folder, speech))

const SHOWN = 5

function pointsTable(facts: StudyFacts): string {
  const { say, table, points, language, model } = facts
  const order = [...points].sort((a, b) => (table.study.goal.best === 'smallest' ? a.mean - b.mean : b.mean - a.mean))
  const chosen = order.length <= 2 * SHOWN ? order : [...order.slice(0, SHOWN), ...order.slice(-SHOWN)]
  const known = (runs: readonly TableRun[], outcome: string) =>
    runs.filter(({ outcomes }) => Number.isFinite(outcomes[outcome]))
  const mean = (runs: readonly TableRun[], outcome: string) =>
    meanBy(known(runs, outcome), (run) => run.outcomes[outcome])
  // What residents at single places in line have is in a figure; here it would push the price off the paper.
  const drawn: readonly string[] = residentsOf(facts) ?? []
  const outcomes = table.outcomes.filter(({ name }) => !drawn.includes(name))
  const formats = outcomes.map(({ name, unit }) =>
    numberFormat(
      unit,
      chosen.map(({ runs }) => mean(runs, name)),
      language,
      2,
    ),
  )
  const prices = chosen.map((point) => priceOf(facts, point))
  const money = costOf(facts)?.unit ?? 'yuan'
  const columns = [
    { title: say('study.rank'), numeric: true },
    ...table.factors.map((factor) => ({ title: factorName(factor, model) })),
    ...outcomes.map(({ name }) => ({ title: measureName(facts, name), numeric: true })),
    ...(prices.some((price) => price !== undefined)
      ? [{ title: say('study.price', { money: unitName(money, language) }), numeric: true }]
      : []),
  ]
  const rows = chosen.map((point) => [
    String(order.indexOf(point) + 1),
    ...table.factors.map((factor) => valueIn(factor, point.values[factor.name], language)),
    ...outcomes.map(
      ({ name }, n) => waitingCell(facts, name, point.runs) ?? meanText(formats[n], mean(point.runs, name)),
    ),
    ...(prices.some((price) => price !== undefined) ? [priceText(prices[chosen.indexOf(point)], money, language)] : []),
  ])
  return tableHtml({ columns, rows }, say('study.pointsTable'))
}

const meanText = (format: NumberFormat | undefined, mean: number): string =>
  format && Number.isFinite(mean) ? format.full(mean) : '–'

function priceText(price: Ratio | undefined, unit: string, language: Language): string {
  if (!price) return '–'
  const format = intervalFormat(unit, { mean: price.value, low: price.low, high: price.high }, language)
  return `${format.show(price.value)} (${format.show(price.low)} … ${format.show(price.high)})`
}

/** What the table needs to be understood, and what the study would have to measure to say more. */
function notesOf(facts: StudyFacts): string {
  const { say, outcome, table } = facts
  const waited = eventOf(facts) ? [say('study.waitingNote')] : []
  if (table.study.model) return noteOf(waited)
  const isParticipation = table.study.outcomes.find(({ name }) => name === outcome.name)?.of === 'participation'
  return noteOf([
    ...waited,
    ...(costOf(facts) ? (isParticipation ? [say('study.priceNote')] : []) : [say('study.noCost')]),
    ...(groupsOf(facts) ? [] : [say('study.noGroups')]),
    ...(residentsOf(facts) ? [] : [say('study.noResidents')]),
  ])
}

const noteOf = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : element('p', { class: 'note' }, safe(lines.join(' ')))

function factorsTable({ say, table, language, model }: StudyFacts): string {
  const rows = table.factors.map((factor) => [
    factorName(factor, model),
    factor.range
      ? say('study.from', {
          from: valueIn(factor, factor.range[0], language),
          to: valueIn(factor, factor.range[1], language),
        })
      : (factor.levels ?? []).map((level) => valueIn(factor, level, language)).join(' / '),
    clean(settingMeaning(factor.path.split('.').at(-1) ?? factor.name, factor.meaning, model)),
  ])
  return tableHtml(
    {
      columns: [{ title: say('study.factor') }, { title: say('study.values') }, { title: say('study.meaning') }],
      rows,
    },
    say('study.factors'),
  )
}

function repeat({ say, stored: table, folder }: StudyFacts): string {
  const lines = table.runs.map(({ point, replicate, seed, outcomes }) =>
    JSON.stringify([point, replicate, seed, outcomes]),
  )
  const hex = createHash('sha256').update(lines.join('\n')).digest('hex')
  const hash = [0, 4, 8, 12].map((from) => hex.slice(from, from + 4)).join(' ')
  // The command cannot run a model that it does not know.
  const sweep = table.study.model ? [] : [`npx cogov sweep ${shellWord(folder)} --resume`]
  const command = [...sweep, `npx cogov report ${shellWord(folder)}`].map(safe).join('\n')
  const file = JSON.stringify(table.study, undefined, 1).split('\n').map(safe).join('\n')
  return [
    element('pre', { class: 'command' }, element('code', {}, command)),
    paragraphs([say('study.repeatNote', { version: table.version, hash, seed: clean(table.study.seed) })]),
    element(
      'details',
      {},
      element('summary', {}, safe(say('study.studyFile'))),
      element('pre', {}, element('code', {}, file)),
    ),
  ].join('')
}
