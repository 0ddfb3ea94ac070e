/** `cogov sensitivity STUDY`: what drives an outcome, by the method that the study's design is made for. */
import type { FactorialEffect } from '@cogov/methods/sensitivity'
import { type OpenStudy, openStudy, type StudySensitivity, sensitivityOf } from '@cogov/studies'
import { sensitivityConvergence, sensitivityOverTime } from '@cogov/studies/answers'
import type { StudyTable } from '@cogov/studies/store'
import { isGrouped, outcomesIn } from '@cogov/studies/study'
import { WrongInput } from '../input/failure.ts'
import { folderOf } from '../input/study-input.ts'
import { showAnova } from '../show/anova.ts'
import { interval as between, restrictedNote, unitOf, watch, withQuiet } from '../show/inference.ts'
import { print, printJson } from '../show/print.ts'
import { showConvergence, showMonths } from '../show/sensitivity-courses.ts'
import { formatFor, table, withUnit } from '../show/table.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { messageOf } from '../words/language.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addSensitivity(program: CogovCommand): void {
  const command = program
    .command('sensitivity')
    .summary('what drives an outcome of a study')
    .argument('<study>', 'folder of a study, or its file')
    .option('--outcome <name>', 'what is explained; the study’s goal by default')
    .option('--convergence', 'whether the design is large enough: the same of its first eighth, quarter and half')
    .option('--months', 'month by month, of an outcome that the study keeps as a series')
  withQuiet(command)
    .description(
      'Says which factors drive an outcome: Sobol indices of a saltelli design, elementary effects of a ' +
        'morris design, main effects and pairs of a two-level one; of any other sample, regression ' +
        'coefficients, PAWN and Borgonovo’s delta. The share of the variance that is luck stands beside.',
    )
    .examples(
      'cogov sensitivity results/drivers --outcome participation',
      'cogov sensitivity results/drivers --convergence',
      'cogov sensitivity results/drivers --outcome participation --months',
    )
    .action(sensitivityCommand)
}

interface Options {
  outcome?: string
  convergence?: true
  months?: true
  json?: true
  quiet?: true
}

async function sensitivityCommand(path: string, options: Options): Promise<void> {
  const { outcome, convergence, months, json, quiet } = options
  if (convergence && months) throw new WrongInput([message('command.convergence_or_months')])
  const study = await openStudy(await folderOf(path))
  if (convergence) return converge(study, options)
  if (months) return overMonths(study, options)
  const { found, unit, notes } = await watch(quiet === true, async () => {
    const read = await study.table()
    const found = sensitivityOf(read, outcome ?? study.study.goal.outcome)
    return { found, unit: unitOf(read, found.outcome), notes: notesOf(read, found.outcome) }
  })
  if (json) await printJson(found)
  else if (!quiet) await print([show(found, unit), ...notes].join('\n\n'))
}

/** What has to be known of the study to read the table. */
function notesOf(table: StudyTable, outcome: string): string[] {
  const { study } = table
  return [
    restrictedNote(table, outcome),
    isGrouped(study) ? say(study.design.kind === 'morris' ? 'groupsNoteMorris' : 'groupsNote') : '',
    study.constraints ? say('constrainedNote') : '',
  ].filter((note) => note !== '')
}

async function converge({ study, table: read }: OpenStudy, { outcome, json, quiet }: Options): Promise<void> {
  const of = outcome ?? study.goal.outcome
  const { found, unit } = await watch(quiet === true, async () => {
    const table = await read()
    return { found: sensitivityConvergence(table, of), unit: unitOf(table, of) }
  })
  if (json) await printJson(found)
  else if (!quiet) await print(showConvergence(of, found, unit))
}

async function overMonths(study: OpenStudy, { outcome, json, quiet }: Options): Promise<void> {
  const found = await watch(quiet === true, ({ signal, onProgress }) =>
    sensitivityOverTime(study, { ...(outcome === undefined ? {} : { outcome }), signal, onProgress }),
  )
  if (json) return printJson(found)
  if (quiet) return
  const { unit = '1' } = outcomesIn(study.study).find(({ name }) => name === found.outcome) ?? {}
  await print(showMonths(found.outcome, found.months, unit, study.study.model?.tick ?? say('monthHead')))
}

const share = (value: number): string => value.toFixed(3)
const range = ({ low, high }: { low: number; high: number }): string => `${share(low)} … ${share(high)}`
const interval = { title: say('interval'), right: true }

function show(found: StudySensitivity, unit: string): string {
  const { outcome, points, noise, sobol, morris, factorial, anova, regression, ranked, pawn, delta } = found
  const luck =
    noise.share === null
      ? say(noise.replicates > 1 ? 'nothingVaries' : 'luckUnknown')
      : say(noise.common ? 'luckCommon' : 'luckIs', {
          share: (100 * noise.share).toFixed(1),
          interval: luckInterval(noise),
          common: (100 * (noise.common ?? 0)).toFixed(1),
        })
  const sections = [
    say('explained', { outcome, points: say('points', { n: points }), luck }),
    sobol && showSobol(sobol),
    sobol && !sobol.shown && say('luckMostly'),
    morris && showMorris(morris, unit),
    factorial && showFactorial(factorial, unit),
    anova && showAnova(anova, unit),
    (regression || pawn || delta) && showSample(found),
    sobol && say('sobolNote'),
    regression &&
      ranked &&
      say(Math.max(regression.r2, ranked.r2) < 0.7 ? 'lineBad' : 'lineNote', {
        r2: (100 * regression.r2).toFixed(0),
        ranked: (100 * ranked.r2).toFixed(0),
      }),
    pawn && say('pawnNote', { threshold: share(pawn.threshold) }),
    delta && say('deltaNote'),
    ...withheldLines(found),
  ]
  return sections.filter((section) => typeof section === 'string').join('\n\n')
}

/** One line a reason, with the methods that it keeps from speaking. */
function withheldLines({ withheld }: StudySensitivity): string[] {
  const said = withheld.map(({ method, why }) => ({ method: say(`method.${method}`), why: messageOf(why) }))
  return [...new Set(said.map(({ why }) => why))].map((why) => {
    const methods = said.filter((one) => one.why === why).map(({ method }) => method)
    return say('withheld', { methods: methods.join(say('listComma')), why })
  })
}

function showSobol({ factors, pairs }: NonNullable<StudySensitivity['sobol']>): string {
  const byTotal = factors.toSorted((a, b) => b.total.value - a.total.value)
  const main = table(
    [
      { title: say('factor') },
      { title: say('first'), right: true },
      interval,
      { title: say('totalEffect'), right: true },
      interval,
    ],
    byTotal.map(({ factor, first, total }) => [
      factor,
      share(first.value),
      range(first),
      share(total.value),
      range(total),
    ]),
  )
  const shown = pairs.filter(({ index }) => index.low > 0).sort((a, b) => b.index.value - a.index.value)
  if (pairs.length === 0) return main
  const second = shown.map(({ factors: [a, b], index }) => [`${a} × ${b}`, share(index.value), range(index)])
  const columns = [{ title: say('pairBeyond') }, { title: say('second'), right: true }, interval]
  return `${main}\n\n${second.length > 0 ? table(columns, second) : say('noPairExplains')}`
}

/** Such as ` (12.1 … 15.3)`; of unequal replicates there is none. */
const luckInterval = ({ low, high }: StudySensitivity['noise']): string =>
  low === null || high === null ? '' : ` (${(100 * low).toFixed(1)} … ${(100 * high).toFixed(1)})`

function showMorris({ effects, trajectories }: NonNullable<StudySensitivity['morris']>, unit: string): string {
  const bySize = effects.toSorted((a, b) => b.muStar.value - a.muStar.value)
  const format = formatFor(
    unit,
    effects.flatMap(({ muStar, mu, sigma }) => [muStar.value, mu.value, sigma]),
    2,
  )
  const withLuck = effects.some(({ luck }) => luck !== null)
  const head = (name: string) => ({ title: withUnit(name, format), right: true })
  const main = table(
    [
      { title: say('factor') },
      ...[head('μ*'), interval, head('μ'), interval, head('σ')],
      ...(withLuck ? [head(say('luckAlone'))] : []),
    ],
    bySize.map(({ factor, mu, muStar, sigma, luck }) => [
      factor,
      format.show(muStar.value),
      between(muStar, format.show),
      format.show(mu.value),
      between(mu, format.show),
      format.show(sigma),
      ...(withLuck ? [format.show(luck ?? 0)] : []),
    ]),
  )
  return `${main}\n\n${say('morrisNote', { n: trajectories })}${withLuck ? say('morrisLuck') : ''}`
}

function showFactorial({ main, pairs }: NonNullable<StudySensitivity['factorial']>, unit: string): string {
  const format = formatFor(
    unit,
    [...main, ...pairs].map(({ effect }) => effect),
    2,
  )
  const rows = (all: readonly (FactorialEffect & { name: string })[]) =>
    all
      .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .map((one) => [one.name, format.difference(one.effect), between(one, format.difference)])
  const columns = (name: string) => [
    { title: name },
    { title: withUnit(say('effect'), format), right: true },
    { ...interval, title: main[0]?.low === null ? '' : interval.title },
  ]
  const named = pairs.map((one) => ({ ...one, name: one.pairs.map((pair) => pair.join(' × ')).join(' + ') }))
  return [
    table(columns(say('factor')), rows(main.map((one) => ({ ...one, name: one.factor })))),
    ...(named.length > 0 ? [table(columns(say('pairs')), rows(named))] : []),
    say('factorialNote'),
  ].join('\n\n')
}

function showSample({ factors, regression, ranked, pawn, delta }: StudySensitivity): string {
  const columns = [
    { title: say('factor') },
    ...(regression ? [{ title: 'SRC', right: true }, interval, { title: 'SRRC', right: true }] : []),
    ...(pawn ? [{ title: 'PAWN', right: true }, interval] : []),
    ...(delta
      ? [
          { title: 'delta', right: true },
          { title: say('atLeastHead'), right: true },
        ]
      : []),
  ]
  const weight = (j: number) => delta?.[j]?.delta ?? Math.abs(regression?.coefficients[j]?.value ?? 0)
  const order = factors.map((_, j) => j).sort((a, b) => weight(b) - weight(a))
  return table(
    columns,
    order.map((j) => {
      const [line, rank] = [regression?.coefficients[j], ranked?.coefficients[j]]
      const [slices, moved] = [pawn?.indices[j], delta?.[j]]
      return [
        factors[j] ?? '',
        ...(line && rank ? [share(line.value), range(line), share(rank.value)] : []),
        ...(slices ? [share(slices.median), range(slices)] : []),
        ...(moved ? [share(moved.delta), share(moved.atLeast)] : []),
      ]
    }),
  )
}
