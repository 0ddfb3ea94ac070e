/** `cogov emulate STUDY`: an outcome as a smooth function of its factors, its error, and where it is best. */
import {
  dataOf,
  type Emulator,
  ExtrapolationError,
  emulatedOptimum,
  gaussianProcess,
  type Optimum,
  openStudy,
  quadratic,
  type Study,
  valueOfFactor,
} from '@cogov/experiments'
import { type Command, Option } from 'commander'
import { WrongInput } from '../failure.ts'
import { listOf, rounded, watch, withQuiet } from '../inference.ts'
import { tell } from '../inference-words.ts'
import { LANGUAGE } from '../language.ts'
import { writePictures } from '../picture.ts'
import { print, printJson, remark } from '../print.ts'
import { folderOf } from '../study-input.ts'
import { surfaceDrawing, surfaceFactors } from '../surface.ts'
import { table } from '../table.ts'
import { say } from '../words.ts'

export function addEmulate(program: Command): void {
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
    .option('--out <folder>', 'write surface.svg and surface.png into this folder')
    .option(
      '--surface <factors>',
      'draw the outcome over two factors, by commas; those that matter most by default, with --out',
      listOf,
    )
  withQuiet(command)
    .description(
      'Learns an outcome from the runs of a study, says how well it predicts runs that it has not seen (leave one out), and proposes where the outcome is best: a point to be simulated. It does not guess beyond the points that were simulated.',
    )
    .addHelpText('after', '\nExample:\n  $ cogov emulate results/surface --outcome participation --out figures')
    .action(emulateCommand)
}

interface Options {
  outcome?: string
  kind: 'gaussian-process' | 'quadratic'
  best?: 'largest' | 'smallest'
  out?: string
  surface?: string[]
  json?: true
  quiet?: true
}

async function emulateCommand(path: string, options: Options): Promise<void> {
  const { study, table: read } = await openStudy(await folderOf(path))
  const { outcome = study.goal.outcome, best = study.goal.best } = options
  if (options.surface && options.out === undefined)
    throw new WrongInput(['--surface is drawn into a folder: name it with --out'])
  const found = await watch(options.quiet === true, async () => {
    const runs = await read()
    const { points, outcomes } = dataOf(runs, outcome)
    const emulator =
      options.kind === 'quadratic'
        ? quadratic(points, outcomes)
        : await gaussianProcess(points, outcomes, { seed: study.seed })
    const optimum = await emulatedOptimum(emulator, best, study.seed).catch((error: Error) => {
      if (error instanceof ExtrapolationError) return undefined
      throw error
    })
    const over = options.out === undefined ? undefined : surfaceFactors(runs, emulator, options.surface)
    return { runs, emulator, optimum, over }
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
  }
  if (options.json) await printJson(document)
  else if (!options.quiet) await print(show(study, outcome, best, found))
}

function describe({ predict: _, leaveOneOut: { errors: __, ...leaveOneOut }, ...rest }: Emulator): object {
  return { ...rest, leaveOneOut }
}

const valuesAt = ({ factors }: Study, { at }: Optimum): Record<string, unknown> =>
  Object.fromEntries(factors.map((factor, j) => [factor.name, valueOfFactor(factor, at[j] ?? 0)]))

function show(
  study: Study,
  outcome: string,
  best: string,
  { emulator, optimum }: { emulator: Emulator; optimum?: Optimum | undefined },
): string {
  const { points, leaveOneOut } = emulator
  const { rmse, q2, coverage } = leaveOneOut
  const lengths = 'lengths' in emulator ? (emulator.lengths as number[]) : undefined
  const trust = q2 < 0.7 ? tell('learnsBadly') : ''
  const matter =
    lengths &&
    table(
      [{ title: tell('factor') }, { title: tell('length'), right: true }],
      study.factors.map(({ name }, j) => [name, rounded(lengths[j] ?? Number.NaN)]),
    )
  return [
    `${tell('learns', {
      ...{ outcome, n: points, rmse: rounded(rmse) },
      ...{ q2: (100 * q2).toFixed(1), coverage: (100 * coverage).toFixed(0) },
    })}${trust}`,
    ...(matter ? ['', matter, '', tell('lengthNote')] : []),
    '',
    optimum
      ? tell(best === 'largest' ? 'largestAt' : 'smallestAt', {
          values: Object.entries(valuesAt(study, optimum))
            .map(([name, value]) => `${name} ${typeof value === 'number' ? rounded(value) : value}`)
            .join(tell('listComma')),
          mean: rounded(optimum.mean),
          half: rounded(1.96 * optimum.sd),
        })
      : tell('outsideAll'),
  ].join('\n')
}
