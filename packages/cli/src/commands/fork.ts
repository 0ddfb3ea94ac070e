/**
 * `cogov fork FILE --at T --set KEY=VALUE`: the counterfactual twin, the same world from a month on with something
 * changed.
 */

import { createSimulation, load as loadSnapshot, type Simulation, save, VERSION } from '@cogov/core'
import { applySetting } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { plainText } from '@cogov/language/width'
import { requireMemory } from '@cogov/studies/running'
import { asWrongInput } from '../input/failure.ts'
import { load } from '../input/input.ts'
import { changesOf, wholeNumber } from '../input/options.ts'
import { print, printJson } from '../show/print.ts'
import { type Column, formatFor, table, withUnit } from '../show/table.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { outcomeLabel } from '../words/labels.ts'
import { monthOf } from '../words/month.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addFork(program: CogovCommand): void {
  program
    .command('fork')
    .summary('see what a change at some month would have done')
    .argument('<file>', 'scenario')
    .requiredOption('--at <month>', 'last month that both have in common, from 0', wholeNumber(0))
    .requiredOption(
      '--set <key=value>',
      'what is changed after it, such as incentives.reward=0 (may be repeated)',
      (value: string, before: string[] = []) => [...before, value],
    )
    .option('--seed <text>', 'seed instead of the file’s')
    .option('--ticks <months>', 'months to simulate instead of the file’s', wholeNumber(1))
    .option('--json', 'print one JSON document instead of the table')
    .description(
      'Simulates up to a month, then twice to the end: as the file says, and with the change. Both have the ' +
        'same luck, so they differ by what was changed alone.',
    )
    .examples('cogov fork examples/pinggu/recognition.yaml --at 24 --set incentives.recognition=0')
    .action(forkCommand)
}

interface ForkOptions {
  at: number
  set: string[]
  seed?: string
  ticks?: number
  json?: true
}

async function forkCommand(file: string, { at, set, json, ...changes }: ForkOptions): Promise<void> {
  const { scenario, district } = await load(file, changesOf(changes))
  asWrongInput(() => requireMemory(district, scenario), file)
  const changed = set.reduce(
    (so, setting) => asWrongInput(() => applySetting(so, setting), `--set ${setting}`),
    scenario,
  )
  asWrongInput(() => {
    if (at >= scenario.ticks) throw rangeError(message('command.months', { months: scenario.ticks, found: at }))
  }, '--at')
  const base = createSimulation(scenario, district)
  runTo(base, at)
  const fork = asWrongInput(() => loadSnapshot(save(base), () => changed), '--set')
  runTo(base, scenario.ticks)
  runTo(fork, changed.ticks)
  if (json) {
    const branches = { base: describe(base), fork: describe(fork) }
    await printJson({ version: VERSION, scenario: scenario.name, seed: scenario.seed, at, set, ...branches })
  } else await print(showFork(base, fork, at, set))
}

function runTo(simulation: Simulation, tick: number): void {
  while (simulation.world.tick < tick) simulation.step()
}

const describe = ({ world, recording }: Simulation) => ({
  hash: world.hash(),
  outcomes: Object.fromEntries(
    recording.outcomes.map(({ name, unit }) => [name, { unit, values: Array.from(recording.series(name)) }]),
  ),
})

function showFork(base: Simulation, fork: Simulation, at: number, set: readonly string[]): string {
  const end = Math.min(base.scenario.ticks, fork.scenario.ticks)
  const columns: Column[] = [
    { title: say('outcome') },
    { title: monthOf(base.scenario.from, at), right: true },
    ...[say('asItIs'), say('changed'), say('difference')].map((title) => ({ title, right: true })),
  ]
  const rows = base.recording.outcomes.map(({ name, unit }) => {
    const [before, without] = [at, end].map((tick) => base.recording.series(name)[tick]) as [number, number]
    const other = fork.recording.series(name)[end]
    const format = formatFor(unit, [before, without, other])
    return [withUnit(outcomeLabel(name), format), ...[before, without, other, other - without].map(format.show)]
  })
  const change = plainText(set.join(', '))
  const title = say('forkTitle', { scenario: plainText(base.scenario.name), change, from: at + 1, n: end })
  return [title, '', table(columns, rows), '', say('sameLuckBoth')].join('\n')
}
