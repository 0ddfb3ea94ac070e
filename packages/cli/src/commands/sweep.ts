/** `cogov sweep STUDY`: every run of a study, into a folder that loses nothing. */

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { messageAt, plain } from '@cogov/engine/messages'
import { plainText } from '@cogov/language/width'
import { type Study, type SweepResult, sweep } from '@cogov/studies'
import { DryRun, onSlurm, type SlurmOptions } from '@cogov/studies/cluster'
import { DiskFull } from '@cogov/studies/files'
import { describeOutcomes, type TableOutcome } from '@cogov/studies/store'
import type { Value } from '@cogov/studies/study'
import type { SweepProgress } from '@cogov/studies/sweep'
import { Option } from 'commander'
import { asWrongInputAsync, Interrupted, WrongInput } from '../input/failure.ts'
import { interruptible } from '../input/interrupt.ts'
import { collect, wholeNumber } from '../input/options.ts'
import { shellWord } from '../input/shell-word.ts'
import { loadStudy } from '../input/study-input.ts'
import { timeWithUnit } from '../show/inference.ts'
import { print, printJson, remark } from '../show/print.ts'
import { duration, startProgress } from '../show/progress.ts'
import { formatFor } from '../show/table.ts'
import { type CogovCommand, WrongValue } from '../words/cogov-command.ts'
import { messageOf } from '../words/language.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addSweep(program: CogovCommand): void {
  program
    .command('sweep')
    .summary('run every point of a study')
    .argument('<study>', 'study file, or the folder of a study that was begun')
    .option('--out <folder>', 'where the runs are kept (usually results/ and the name of the file)')
    .option('--resume', 'go on with what the folder holds')
    .option(
      '--workers <number>',
      'threads to compute with, usually one for each core',
      wholeNumber(1, 1024),
      availableParallelism(),
    )
    .option('--shard <i/n>', 'only the i-th of n shares (i from 0), for processes that share the folder', shard)
    .option(
      '--no-follow',
      'with --shard: only the steps of the design that the folder has, where another process makes them',
    )
    .addOption(new Option('--on <engine>', 'where the runs are computed').choices(['slurm']))
    .option('--dry-run', 'with --on: print the job script and submit nothing')
    .option(
      '--shards <number>',
      'with --on: tasks of the job array, usually as many as take 20 minutes each',
      wholeNumber(1, 1000),
    )
    .option(
      '--sbatch <option>',
      'with --on slurm: a further option of sbatch, such as --partition=long (may be repeated)',
      collect,
    )
    .option('--retry', 'with --resume: try runs that failed again')
    .option('--json', 'print one JSON document instead of the summary')
    .option('--quiet', 'print no summary and no progress')
    .description(
      'Runs every point of a study and keeps each run. Whatever stops it, --resume goes on, and in the end ' +
        'gives what an undisturbed study would have given.',
    )
    .examples('cogov sweep examples/studies/vertical-supervision.yaml')
    .action(sweepCommand)
}

interface SweepCommandOptions {
  out?: string
  resume?: true
  workers: number
  shard?: { index: number; of: number }
  follow: boolean
  retry?: true
  on?: 'slurm'
  dryRun?: true
  shards?: number
  sbatch?: string[]
  json?: true
  quiet?: true
}

function shard(text: string): { index: number; of: number } {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (of !== undefined && Number(index) < Number(of)) return { index: Number(index), of: Number(of) }
  throw new WrongValue('usage.shard', { found: text })
}

async function sweepCommand(path: string, options: SweepCommandOptions): Promise<void> {
  const needless = (['dryRun', 'shards', 'sbatch'] as const).find((key) => options[key] !== undefined && !options.on)
  if (needless)
    throw new WrongInput([
      message('command.needs_slurm', { option: `--${needless === 'dryRun' ? 'dry-run' : needless}` }),
    ])
  const { study, folder } = await loadStudy(path, options.out)
  const progress = startProgress(say('runsWord'), !options.quiet)
  const { workers, resume = false, retry = false, follow } = options
  // Looking at a script makes no folder.
  const scratch = options.dryRun && !existsSync(folder) ? await mkdtemp(join(tmpdir(), 'cogov-')) : undefined
  const work = (signal: AbortSignal) =>
    sweep(study, {
      ...{ folder: scratch ?? folder, workers, resume, retry, follow, signal },
      ...(options.shard ? { shard: options.shard } : {}),
      ...(options.on ? { runner: onSlurm(slurmOptions(options, folder)) } : {}),
      onProgress: (so) => progress.at(so.done, so.total, showBest(study, so)),
      onDamaged: (file) => remark(messageOf(messageAt(file, message('command.damaged')))),
    })
  const result = await asWrongInputAsync(() => interruptible(work))
    .catch((error) => {
      if (error instanceof DryRun) return undefined
      if (!(error instanceof DiskFull)) throw error
      throw new DiskFull(plain(say('diskFull', { what: messageOf(error), again: again(folder) })))
    })
    .finally(() => (scratch ? rm(scratch, { recursive: true }) : undefined))
    .finally(progress.end)
  if (!result) return
  if (result.stopped) {
    throw new Interrupted(
      say('stoppedRuns', { done: result.done, runs: say('runs', { n: result.total }), again: again(folder) }),
    )
  }
  if (options.json) await printJson({ study: study.name, ...result })
  else if (!options.quiet) await print(showSweep(study, result))
}

/** Nodes call the very command that runs here. */
const COMMAND = [process.execPath, fileURLToPath(new URL('../../bin/cogov.js', import.meta.url))]

const slurmOptions = (
  { shards, sbatch, dryRun, quiet, workers }: SweepCommandOptions,
  folder: string,
): SlurmOptions => ({
  command: COMMAND,
  cpus: workers,
  ...(shards === undefined ? {} : { shards }),
  ...(sbatch ? { options: sbatch } : {}),
  ...(dryRun ? { dryRun: { take: (script) => process.stdout.write(script), at: folder } } : {}),
  say: (said) => quiet || remark(messageOf(said)),
})

const again = (folder: string): string => `npx cogov sweep ${shellWord(folder)} --resume`

/** What is best so far, for the progress line. */
function showBest(study: Study, { best, errors }: SweepProgress): string {
  const failed = errors > 0 ? say('nFailed', { n: errors }) : ''
  return best
    ? `${failed}${say('bestSoFar', { goal: showGoal(study, best), values: showValues(best.values) })}`
    : failed
}

function showGoal(study: Study, { mean, times }: NonNullable<SweepProgress['best']>): string {
  const { name, unit } = goalOf(study)
  const goal = `${name} ${formatFor(unit, [mean]).full(mean)}`
  if (!times) return goal
  const { horizon, reached, runs } = times
  return say('gotThere', { goal, horizon: timeWithUnit(unit, horizon), reached, runs })
}

const goalOf = (study: Study): TableOutcome =>
  describeOutcomes(study).find(({ name }) => name === study.goal.outcome) as TableOutcome

const showValues = (values: Record<string, Value>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`)
    .join(', ')

/** What was done, how fast, what was best, and where a reader may go from here. */
function showSweep(study: Study, result: SweepResult): string {
  const { folder, done, errors, best, simulated, found } = result
  const points = best
    ? [
        say('bestPoint', {
          goal: say(study.goal.best, { goal: showGoal(study, best) }),
          ...{ point: best.point, values: showValues(best.values) },
        }),
      ]
    : []
  const ended = found ? [say('foundIn', { folder })] : []
  return [
    say('runsIn', { study: plainText(study.name), runs: say('runs', { n: done }), folder }),
    ...(simulated > 0 ? [showSpeed(result)] : []),
    ...points,
    ...ended,
    '',
    say('next'),
    ...(errors > 0
      ? [
          `  npx cogov query ${shellWord(folder)} "select point, replicate, error from runs where error is not null"`,
          `    ${say('failedRuns', { n: errors })}`,
        ]
      : []),
    `  npx cogov query ${shellWord(folder)} "select ${exampleColumns(study)} from runs group by all order by all"`,
    `  npx cogov export ${shellWord(folder)} runs.csv`,
  ].join('\n')
}

/** Time, memory, and what the study costs beside the simulation; of a short one that is mostly its start. */
function showSpeed({ simulated, simulating, took, workers, memory }: SweepResult): string {
  const each = formatFor('ms', [simulating / simulated]).full(simulating / simulated)
  const beside = Math.max(0, took * workers - simulating)
  const share = ((100 * beside) / (took * workers)).toFixed(1)
  return say('speed', {
    runs: say('runs', { n: simulated }),
    time: duration(took),
    each,
    threads: say('threads', { n: workers }),
    overhead: took < 10_000 ? `${(beside / workers / 1000).toFixed(1)} s` : `${share} %`,
    memory: Math.round(memory / 1e6),
  })
}

const exampleColumns = ({ factors, goal }: Study): string =>
  [...factors.slice(0, 2).map(({ name }) => name), `avg(${goal.outcome})`].join(', ')
