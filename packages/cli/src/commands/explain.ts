/** `cogov explain FILE --tick T --actor ID`: why an actor did what it did. */

import { createSimulation, type Explanation, explain, VERSION } from '@cogov/core'
import { findActor } from '@cogov/core/explain'
import { rangeError } from '@cogov/engine/messages'
import { plainText } from '@cogov/language/width'
import { requireMemory } from '@cogov/studies/running'
import { asWrongInput } from '../input/failure.ts'
import { type Changes, load } from '../input/input.ts'
import { changesOf, wholeNumber, withChanges } from '../input/options.ts'
import { print, printJson } from '../show/print.ts'
import { formatFor, table } from '../show/table.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { actorLabel, placeLabel } from '../words/labels.ts'
import { READS_FILES } from '../words/language.ts'
import { meaningOf, nameOf } from '../words/model.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addExplain(program: CogovCommand): void {
  const command = program
    .command('explain')
    .summary('say why an actor did what it did')
    .argument('<file>', 'scenario')
    .requiredOption('--tick <month>', 'month of the decision, from 1', wholeNumber(1))
    .requiredOption(
      '--actor <id>',
      "'superior', a township, township/community, or township/community/number of a resident",
    )
    .option('--json', 'print one JSON document instead of the table')
  withChanges(command)
    .description(
      'Says why an actor did what it did: the terms of its decision with their values, equations and sources.',
    )
    .examples('cogov explain examples/pinggu/money.yaml --tick 12 --actor 金海湖地区/200/17')
    .action(explainCommand)
}

type ExplainOptions = Changes & { tick: number; actor: string; json?: true }

async function explainCommand(file: string, options: ExplainOptions): Promise<void> {
  const { scenario, district } = await load(file, changesOf(options))
  asWrongInput(() => requireMemory(district, scenario), file)
  if (options.tick > scenario.ticks) {
    asWrongInput(() => {
      throw rangeError(message('command.months', { months: scenario.ticks, found: options.tick }))
    }, '--tick')
  }
  const simulation = createSimulation(scenario, district)
  const actor = options.actor === scenario.place ? 'superior' : options.actor
  asWrongInput(() => findActor(simulation, actor), '--actor')
  const explanation = explain(simulation, actor, options.tick)
  const { name, seed } = scenario
  if (options.json) await printJson({ version: VERSION, scenario: name, seed, place: district.name, ...explanation })
  else
    await print(
      showExplanation(
        explanation,
        say('whereSeed', { scenario: plainText(name), place: placeLabel(district.name), seed: plainText(seed) }),
      ),
    )
}

function showExplanation({ actor, table: kind, tick, sums, equations, draws }: Explanation, where: string): string {
  const sort = actorLabel(kind)
  const lines = [say('actorIn', { actor: actor === kind ? sort : `${sort} ${actor}`, n: tick, where })]
  for (const { name, unit, meaning, value, terms } of sums) {
    lines.push(
      '',
      say('sumIs', { name, value: number(value, unit), meaning: meaningOf('sum', name, meaning) }),
      rows(terms, kind),
    )
  }
  if (equations.length > 0) lines.push('', say('follows'), rows(equations, kind))
  if (draws.length > 0) {
    const drawn = draws.map(({ purpose, value }) => [`  ${purpose}`, number(value, '1')])
    const head = [{ title: `  ${say('purpose')}` }, { title: say('number'), right: true }]
    lines.push('', say('drawn'), table(head, drawn))
  }
  return lines.join('\n')
}

/** What an equation says, after its name in the reader's language where that is another. */
function meant({ name, kind, step, meaning }: Explained, table: string): string {
  if (kind !== 'term') return meaningOf('equation', `${table}.${step}.${name}`, meaning)
  const [said, called] = [meaningOf('term', name, meaning), nameOf('term', name)]
  return READS_FILES || called === name.replaceAll('_', ' ') || said.startsWith(called)
    ? said
    : say('calledMeaning', { name: called, meaning: said })
}

type Explained = Explanation['equations'][number]

/** Two lines for each equation: what it came to, and where that comes from. */
function rows(equations: readonly Explained[], kind: string): string {
  const short = equations.map((one) => [`  ${one.name}`, number(one.value, one.unit), meant(one, kind)])
  const aligned = table(
    [{ title: `  ${say('name')}` }, { title: say('value'), right: true }, { title: say('meaning') }],
    short,
  ).split('\n')
  const detail = equations.map(({ text, source }) => `      = ${text}   [${source}]`)
  return [aligned[0], ...equations.flatMap((_, n) => [aligned[n + 1], detail[n]])].join('\n')
}

const number = (value: number, unit: string): string => formatFor(unit, [value]).full(value)
