/** `cogov run FILE`: one run, its outcomes over time. */
import type { HowMany } from '@cogov/studies'
import {
  type RunOptions,
  type RunResult,
  requireMemory,
  residentsKnown,
  run,
  runSharded,
  Stopped,
  simulatedOf,
  worthSharing,
} from '@cogov/studies/running'
import { asWrongInput, Interrupted } from '../input/failure.ts'
import { type Changes, type Loaded, load } from '../input/input.ts'
import { interruptible } from '../input/interrupt.ts'
import { changesOf, type OutputOptions, withChanges, withOutput, withWorlds } from '../input/options.ts'
import { openOut } from '../input/out.ts'
import { describePlace } from '../input/study.ts'
import { inOneWorld, worldsFor } from '../input/worlds.ts'
import { chiefOf } from '../show/headline.ts'
import { print, printJson, remark } from '../show/print.ts'
import { startProgress } from '../show/progress.ts'
import { wordsOfRest } from '../show/rest.ts'
import { sparkline } from '../show/sparkline.ts'
import { type Column, formatFor, table, withUnit } from '../show/table.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { outcomeLabel } from '../words/labels.ts'
import { messageOf } from '../words/language.ts'
import { monthOf } from '../words/month.ts'
import { say } from '../words/say.ts'

export function addRun(program: CogovCommand): void {
  const command = program.command('run').summary('simulate a scenario once').argument('<file>', 'scenario')
  const worlds = 'simulate it in so many worlds, draws of all numbers that are not known; or once in the central one'
  withOutput(withChanges(withWorlds(command, worlds)))
    .description('Simulates a scenario once and prints its outcomes over time.')
    .examples('cogov run examples/pinggu/recognition.yaml --ticks 24 --out results/first')
    .action(runCommand)
}

async function runCommand(file: string, options: OutputOptions & Changes & { worlds?: HowMany }): Promise<void> {
  const read = await load(file, changesOf(options))
  const worlds = await worldsFor(options.worlds)
  if (worlds && options.worlds !== 'central') {
    const { runOverWorlds } = await import('../show/run-over-worlds.ts')
    return runOverWorlds(read, worlds, options)
  }
  const loaded = worlds ? await inOneWorld(read, worlds) : read
  const { scenario, district } = loaded
  asWrongInput(() => requireMemory(district, scenario), file)
  const store = options.out === undefined ? undefined : await openOut(options.out)
  const progress = startProgress(say('monthsWord'), !options.quiet)
  const onTick = (tick: number) => progress.at(tick, scenario.ticks)
  const onRest = (n: number) => progress.at(0, scenario.ticks, say('comesToRest', { n }))
  const result = await interruptible((signal) => simulate(loaded, options.workers, { signal, onTick, onRest }))
    .finally(progress.end)
    .catch(async (error: unknown) => {
      if (!(error instanceof Stopped)) throw error
      await store?.abandon()
      throw new Interrupted(messageOf(error))
    })
  const stopped = result.ticks < scenario.ticks
  const written = await store?.write({
    command: 'run',
    scenarios: [scenario],
    runs: [{ replicate: 1, result }],
    stopped,
  })
  if (options.json) await printJson(withoutCommunities(result))
  else if (!options.quiet) await print(showRun(result, scenario.from, options.all))
  if (written && !options.quiet) remark(say('written', { files: written.join(', ') }))
  if (stopped) throw new Interrupted(say('stoppedMonth', { n: `${result.ticks}`, all: `${scenario.ticks}` }))
}

/** Of communities, the document holds those that the scenario records. */
const withoutCommunities = ({ communities: _, ...result }: RunResult): object => result

function simulate({ scenario, district }: Loaded, workers: number, how: RunOptions): Promise<RunResult> {
  const sharded = workers > 1 && worthSharing(simulatedOf(district, scenario), scenario)
  return sharded ? runSharded(scenario, workers, { ...how, district }) : run(scenario, { ...how, district })
}

/** Outcomes of the whole place at some months, and of its urban and rural communities at the end. */
function showRun(result: RunResult, from: string, all?: boolean): string {
  const { ticks, parts } = result
  const quarters = [0, 1, 2, 3, 4].map((quarter) => Math.round((ticks * quarter) / 4))
  const shown = [...new Set(quarters)]
  const groups = (['urban', 'rural'] as const).flatMap((name) => {
    const part = parts.find(({ place }) => place === `${result.place}/${name}`)
    return part ? [{ name, outcomes: part.outcomes }] : []
  })
  const columns: Column[] = [
    { title: say('outcome') },
    ...shown.map((tick) => ({ title: tick === 0 && from === '' ? say('start') : monthOf(from, tick), right: true })),
    { title: say('course') },
    ...groups.map(({ name }) => ({ title: say(name), right: true })),
  ]
  const { names, note: left } = chiefOf(Object.keys(result.outcomes), all)
  const rows = names.map((name) => {
    const { unit, values } = result.outcomes[name]
    const moments = shown.map((tick) => values[tick])
    const parts = groups.map(({ outcomes }) => outcomes[name].values.at(-1) as number)
    const format = formatFor(unit, [...moments, ...parts])
    const label = withUnit(outcomeLabel(name), format)
    return [label, ...moments.map(format.show), sparkline(values, 12), ...parts.map(format.show)]
  })
  const title = `${result.scenario}: ${say('seeded', { setting: describePlace(result), seed: result.seed })}`
  const note = say('runNote', { month: monthOf(from, ticks), hash: result.hash })
  const known = result.residentsSource ? [messageOf(residentsKnown(result.residentsSource))] : []
  const measures = Object.entries(result.measures).flatMap(([name, { value }]) =>
    value === null ? [] : [say(name as 'resilience' | 'lock_in', { n: value })],
  )
  const rest = result.rest ? [wordsOfRest(result.rest)] : []
  return [title, ...known, '', table(columns, rows), '', ...measures, ...left, ...rest, note].join('\n')
}
