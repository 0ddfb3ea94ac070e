/**
 * `cogov calibrate SCENARIO --data FILE --fit KEY=FROM..TO`: parameters that fit data, how surely, and whether any do.
 */

import { mkdir, rename, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Scenario } from '@cogov/core'
import { english, type Message, messageAt, messageOfError } from '@cogov/engine/messages'
import type { CalibratedParameter, MomentsFit, PredictiveCheck } from '@cogov/methods/calibration'
import { type Calibration, calibrate } from '@cogov/studies'
import { calibrateByMoments, type Observation, readObservationsFile } from '@cogov/studies/answers'
import { tableOptions } from '@cogov/studies/tables'
import { Option } from 'commander'
import { asWrongInput, asWrongInputAsync, Interrupted, WrongInput } from '../input/failure.ts'
import { type Changes, load } from '../input/input.ts'
import { changesOf, collect, wholeNumber, withChanges } from '../input/options.ts'
import { readTableFile } from '../input/table-file.ts'
import { rounded, showRange, watch, withQuiet } from '../show/inference.ts'
import { print, printJson, remark } from '../show/print.ts'
import { table } from '../show/table.ts'
import { type CogovCommand, WrongValue } from '../words/cogov-command.ts'
import { outcomeLabel } from '../words/labels.ts'
import { messageOf } from '../words/language.ts'
import { outcomeNames } from '../words/outcome-names.ts'
import { say } from '../words/say.ts'

export function addCalibrate(program: CogovCommand): void {
  const command = program
    .command('calibrate')
    .summary('fit parameters to data')
    .argument('<file>', 'scenario whose parameters and levers are fitted')
    .requiredOption(
      '--data <file>',
      'CSV or Excel with a column tick, perhaps place, and one for each outcome; empty cells are missing',
    )
    .option(
      '--read <key=value>',
      'how the table is written where it does not say so, such as decimal=comma (may be repeated)',
      collect,
    )
    .requiredOption(
      '--fit <key=from..to>',
      'a key and the range in which it is looked for; with ,log by orders of magnitude (may be repeated)',
      fit,
    )
    .addOption(
      new Option('--method <name>', 'a posterior by simulation (abc), or one best value by simulated moments')
        .choices(['abc', 'moments'])
        .default('abc'),
    )
    .option(
      '--simulations <number>',
      'most simulated data sets; 20 for each particle, or 1,600 for each key (moments), where it is left out',
      wholeNumber(100),
    )
    .option('--particles <number>', 'points of the posterior (abc)', wholeNumber(20), 200)
    .option('--workers <number>', 'threads to compute with', wholeNumber(1, 1024), availableParallelism())
    .option('--out <folder>', 'write posterior.csv and calibration.json into this folder')
  withQuiet(withChanges(command))
    .description(
      'Finds parameters and levers with which simulated data are like the real ones: their values with ' +
        'intervals, a warning where the data cannot tell them apart, and a check whether the fitted model could ' +
        'have made the data at all.',
    )
    .examples(
      'cogov calibrate examples/inference/pinggu-calibrate.yaml --data examples/inference/observed.csv --fit ' +
        'recognition=0..1 --fit reward=0..2',
    )
    .action(calibrateCommand)
}

type Options = Changes & {
  data: string
  read?: string[]
  fit: CalibratedParameter[]
  method: 'abc' | 'moments'
  simulations?: number
  particles: number
  workers: number
  out?: string
  json?: true
  quiet?: true
}

/** @example fit('honour=0.1..2,log') */
function fit(text: string, before: CalibratedParameter[] = []): CalibratedParameter[] {
  const [, name, range = '', log] = /^\s*([\w.]+)\s*=([^,]*)(,\s*log\s*)?$/.exec(text) ?? []
  const ends = range.split('..').map((end) => (end.trim() === '' ? Number.NaN : Number(end)))
  if (ends.length !== 2 || !ends.every(Number.isFinite)) throw new WrongValue('usage.fit', { found: text })
  return [...before, { name, from: ends[0], to: ends[1], ...(log ? { scale: 'log' as const } : {}) }]
}

async function calibrateCommand(file: string, options: Options): Promise<void> {
  const { scenario } = await load(file, changesOf(options))
  const observations = await readData(options, scenario)
  const { fit: parameters, workers, particles, simulations } = options
  const shared = { parameters, observations, workers }
  const budget = simulations === undefined ? {} : { simulations }
  if (options.method === 'moments') {
    const found = await watch(options.quiet === true, (watched) =>
      calibrateByMoments(scenario, { ...shared, ...watched, moments: budget }),
    )
    if (options.out !== undefined) await write(options.out, { 'calibration.json': JSON.stringify(found, undefined, 2) })
    if (options.json) await printJson({ ...found, warnings: found.warnings.map(english) })
    else if (!options.quiet) await print(showMoments(found))
    return
  }
  const found = await watch(options.quiet === true, (watched) =>
    calibrate(scenario, { ...shared, ...watched, abc: { particles, ...budget } }),
  )
  if (options.out !== undefined) {
    await write(options.out, {
      'posterior.csv': posteriorLines(found),
      'calibration.json': JSON.stringify(documentOf(found), undefined, 2),
    })
  }
  if (options.json) await printJson(documentOf(found))
  else if (!options.quiet) await print(showPosterior(found, observations))
  if (!found.check)
    throw new Interrupted(say('stoppedFit', { n: found.simulations, g: found.posterior.generations.length }))
}

/** What was recognised in the file is said, so that a wrong guess is seen. */
async function readData({ data: file, read = [], quiet }: Options, scenario: Scenario): Promise<Observation[]> {
  const options = asWrongInput(() => tableOptions(read), '--read')
  const bytes = await readTableFile(file)
  const namesOf = await outcomeNames()
  const { observations, notes } = await asWrongInputAsync(() =>
    readObservationsFile(bytes, file, scenario, options, namesOf),
  )
  if (!quiet) for (const note of notes) remark(messageOf(messageAt(file, note)))
  return observations
}

/** Each file under a temporary name first, so that none is ever half-written. */
async function write(folder: string, files: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new WrongInput([messageAt('--out', messageOfError(error))])
  })
  for (const [name, text] of Object.entries(files)) {
    const temporary = join(folder, `.${name}.${process.pid}.part`)
    await writeFile(temporary, `${text.trimEnd()}\n`)
    await rename(temporary, join(folder, name))
    remark(say('written', { files: join(folder, name) }))
  }
}

const posteriorLines = ({ posterior: { parameters, values, weights } }: Calibration): string =>
  [[...parameters, 'weight'].join(), ...values.map((row, n) => [...row, weights[n]].join())].join('\n')

/** Without the points, which are in the CSV. */
function documentOf({ posterior, summary, ...rest }: Calibration): object {
  const warnings = summary.warnings.map(english)
  const { summary: compared, generations } = posterior
  return { summary: { ...summary, warnings }, ...rest, compared, generations }
}

const warnings = (lines: readonly Message[]): string[] =>
  lines.length > 0 ? ['', ...lines.map((line) => say('warning', { what: messageOf(line) }))] : []

function showPosterior(found: Calibration, observations: readonly Observation[]): string {
  const { posterior, summary, check, cells, missing, simulations } = found
  const last = posterior.generations.at(-1)
  return [
    say('fitted', {
      ...{ cells, missing, n: simulations, generations: posterior.generations.length },
      how: say(posterior.summary === 'cells' ? 'byCells' : 'byGuess'),
      tolerance: rounded(last?.tolerance ?? Number.NaN),
    }),
    '',
    table(
      [
        { title: say('parameter') },
        { title: say('median'), right: true },
        { title: say('interval'), right: true },
        { title: say('learnt'), right: true },
      ],
      summary.parameters.map(({ name, median, low, high, learnt }) => [
        name,
        rounded(median),
        showRange({ low, high }),
        learnt > 0.99 ? '> 99' : `${Math.round(100 * Math.max(0, learnt))}`,
      ]),
    ),
    ...warnings(summary.warnings),
    ...(check ? ['', ...showCheck(check, observations)] : []),
    '',
    say('learntNote'),
  ].join('\n')
}

function showCheck({ cells, outside, expected, p }: PredictiveCheck, observations: readonly Observation[]): string[] {
  return [
    say('couldFit', { out: outside, all: cells.length, expected: rounded(expected), p: rounded(p) }),
    ...(p < 0.05 ? [say('fitsBadly')] : []),
    ...cells
      .filter(({ observed, low, high }) => observed < low || observed > high)
      .slice(0, 10)
      .map((one) => {
        const { tick, place, outcome } = observations[one.cell]
        const what = `${outcomeLabel(outcome)}${place ? ` (${place})` : ''}`
        return say('outsideIs', { what, n: tick, value: rounded(one.observed), range: showRange(one) })
      }),
  ]
}

function showMoments({ parameters, p, warnings: lines, simulations }: MomentsFit): string {
  return [
    say('moments', { n: simulations }),
    '',
    table(
      [{ title: say('parameter') }, { title: say('value'), right: true }, { title: say('interval'), right: true }],
      parameters.map(({ name, value, low, high }) => [name, rounded(value), showRange({ low, high })]),
    ),
    ...warnings(lines),
    '',
    p === null ? say('noTest') : say(p < 0.05 ? 'hansenBad' : 'hansen', { p: rounded(p) }),
  ].join('\n')
}
