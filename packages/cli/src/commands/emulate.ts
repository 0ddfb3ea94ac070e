/** `cogov emulate STUDY`: an outcome as a smooth function of its factors, its error, and where it is best. */

import { availableParallelism } from 'node:os'
import {
  bestSeen,
  type Emulator,
  ExtrapolationError,
  emulatedOptimum,
  gaussianProcess,
  type Optimum,
  quadratic,
} from '@cogov/methods/emulation'
import { openStudy, type Study, searchBest } from '@cogov/studies'
import { dataOf } from '@cogov/studies/answers'
import { possibleOf } from '@cogov/studies/run'
import type { StudyTable } from '@cogov/studies/store'
import { keeperOf, valueOfFactor } from '@cogov/studies/study'
import type { AddedRuns } from '@cogov/studies/sweep'
import { Option } from 'commander'
import { WrongInput } from '../input/failure.ts'
import { wholeNumber } from '../input/options.ts'
import { folderOf } from '../input/study-input.ts'
import { surfaceDrawing, surfaceFactors } from '../report/surface.ts'
import {
  listOf,
  requireGoingOn,
  restrictedNote,
  rounded,
  settingsOf,
  unitOf,
  watch,
  withQuiet,
} from '../show/inference.ts'
import { writePictures } from '../show/picture.ts'
import { print, printJson, remark } from '../show/print.ts'
import { startProgress } from '../show/progress.ts'
import { formatFor, table } from '../show/table.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { LANGUAGE } from '../words/language.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addEmulate(program: CogovCommand): void {
  const command = program
    .command('emulate')
    .summary('an outcome of a study as a smooth function, and its best point')
    .argument('<study>', 'folder of a study with numbers as factors, or its file')
    .option('--outcome <name>', 'what is emulated; the study’s goal by default')
    .addOption(
      new Option('--kind <name>', 'what is fitted')
        .choices(['gaussian-process', 'quadratic'])
        .default('gaussian-process'),
    )
    .addOption(new Option('--best <end>', 'which end is looked for').choices(['largest', 'smallest']))
    .option(
      '--search <points>',
      'simulate so many further points, each where most improvement is expected: points in all, those of ' +
        'earlier calls included',
      wholeNumber(1, 500),
    )
    .option('--workers <number>', 'threads to compute with', wholeNumber(1, 1024), availableParallelism())
    .option('--out <folder>', 'write surface.svg and surface.png into this folder')
    .option(
      '--surface <factors>',
      'draw the outcome over two factors, by commas; those that matter most by default, with --out',
      listOf,
    )
  withQuiet(command)
    .description(
      'Learns an outcome from the runs of a study, says how well it predicts runs that it has not seen (leave ' +
        'one out), and proposes where the outcome is best: a point to be simulated. It does not guess beyond ' +
        'the points that were simulated. With --search it simulates such points one after the other (Bayesian ' +
        'optimisation) and keeps them in the study: the best is found with far fewer runs than by a finer design.',
    )
    .examples(
      'cogov emulate results/surface --outcome participation --out figures',
      'cogov emulate results/surface --outcome participation --search 20',
    )
    .action(emulateCommand)
}

interface Options {
  outcome?: string
  kind: 'gaussian-process' | 'quadratic'
  best?: 'largest' | 'smallest'
  search?: number
  workers: number
  out?: string
  surface?: string[]
  json?: true
  quiet?: true
}

async function emulateCommand(path: string, options: Options): Promise<void> {
  const folder = await folderOf(path)
  const { study, table: read } = await openStudy(folder)
  const { outcome = study.goal.outcome, best = study.goal.best, search } = options
  if (search !== undefined && options.kind === 'quadratic') throw new WrongInput([message('command.search_kind')])
  if (options.surface && options.out === undefined) throw new WrongInput([message('command.surface_without_out')])
  const found = await watch(options.quiet === true, async (watched) => {
    const { workers } = options
    const searched =
      search === undefined
        ? undefined
        : await searchBest(folder, { points: search, outcome, best, workers, ...watched })
    requireGoingOn(searched)
    const runs = await read()
    const { points, outcomes } = dataOf(runs, outcome)
    const declared = runs.outcomes.find(({ name }) => name === outcome) ?? { unit: '1' }
    const possible = possibleOf(declared, outcomes.flat())
    const progress = startProgress(say('trialsWord'), options.quiet !== true)
    const onProgress = progress.at
    const emulator = await (options.kind === 'quadratic'
      ? Promise.resolve().then(() => quadratic(points, outcomes, { possible }))
      : gaussianProcess(points, outcomes, { seed: study.seed, possible, onProgress })
    ).finally(progress.end)
    const optimum = await emulatedOptimum(emulator, best, study.seed).catch((error: Error) => {
      if (error instanceof ExtrapolationError) return undefined
      throw error
    })
    const over = options.out === undefined ? undefined : surfaceFactors(runs, emulator, options.surface)
    return { runs, emulator, optimum, over, searched, seen: bestSeen(emulator, points, best) }
  })
  if (options.out !== undefined && found.over) {
    // The other factors are where the outcome is best, or else in their middle.
    const held = found.optimum?.at ?? study.factors.map(() => 0.5)
    const drawing = surfaceDrawing(found.runs, outcome, found.emulator, found.over, held)
    for (const path of await writePictures(options.out, [drawing], LANGUAGE)) remark(say('written', { files: path }))
  }
  const document = {
    outcome,
    best,
    kind: options.kind,
    ...describe(found.emulator),
    optimum: found.optimum && { ...found.optimum, values: valuesAt(study, found.optimum) },
    bestSimulated: { ...found.seen, values: valuesAt(study, found.seen) },
    ...(found.searched ? { added: found.searched.added } : {}),
  }
  if (options.json) await printJson(document)
  else if (!options.quiet) await print(show(study, outcome, best, found))
}

function describe({ predict: _, leaveOneOut: { errors: __, ...leaveOneOut }, ...rest }: Emulator): object {
  return { ...rest, leaveOneOut }
}

const valuesAt = ({ factors }: Study, { at }: { at: number[] }): Record<string, unknown> =>
  Object.fromEntries(factors.map((factor, j) => [factor.name, valueOfFactor(factor, at[j] ?? 0)]))

interface Found {
  runs: StudyTable
  emulator: Emulator
  optimum: Optimum | undefined
  searched: AddedRuns | undefined
  seen: Shown
}

type Shown = Pick<Optimum, 'at' | 'mean' | 'low' | 'high'>

/** The emulated optimum, where it may be simulated. */
function proposalOf(
  study: Study,
  best: string,
  optimum: Optimum | undefined,
  at: (one: Shown) => Record<string, string>,
): string {
  if (!optimum) return say('outsideAll')
  const values = study.factors.map((factor, j) => valueOfFactor(factor, optimum.at[j] ?? 0))
  if (!keeperOf(study.constraints, study.factors)(values)) return say('breaksConstraints', at(optimum))
  return say(best === 'largest' ? 'largestAt' : 'smallestAt', at(optimum))
}

function show(study: Study, outcome: string, best: string, found: Found): string {
  const { emulator, optimum, searched, seen } = found
  const { points, leaveOneOut } = emulator
  const note = restrictedNote(found.runs, outcome)
  const { rmse, q2, coverage, widened } = leaveOneOut
  const format = formatFor(unitOf(found.runs, outcome), [seen.mean])
  const scaled = Math.abs(widened - 1) < 0.005 ? '' : say('widened', { factor: widened.toFixed(2) })
  const trust = scaled + (q2 < 0.7 ? say('learnsBadly') : '')
  const lengths = 'lengths' in emulator ? (emulator.lengths as number[]) : undefined
  const matter =
    lengths &&
    table(
      [{ title: say('factor') }, { title: say('length'), right: true }],
      study.factors.map(({ name }, j) => [name, rounded(lengths[j] ?? Number.NaN)]),
    )
  const at = (one: Shown) => ({
    values: settingsOf(valuesAt(study, one)),
    mean: format.show(one.mean),
    low: format.show(one.low),
    high: format.full(one.high),
  })
  return [
    `${say('learns', {
      ...{ outcome, n: points, rmse: format.full(rmse) },
      ...{ q2: (100 * q2).toFixed(1), coverage: (100 * coverage).toFixed(0) },
    })}${trust}`,
    ...(matter ? ['', matter, '', say('lengthNote')] : []),
    '',
    ...(searched ? [say('searched', { n: searched.added, ...at(seen) })] : []),
    ...(note === '' ? [] : [note, '']),
    proposalOf(study, best, optimum, at),
  ].join('\n')
}
