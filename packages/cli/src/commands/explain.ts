/** `cogov explain FILE --tick T --actor ID`: why an actor did what it did. */

import { plainText } from '@cogov/charts/text'
import { createSimulation, type Explanation, explain, VERSION } from '@cogov/core'
import { findActor } from '@cogov/core/explain'
import { rangeError } from '@cogov/engine/messages'
import { nameOf } from '@cogov/language'
import { requireMemory, residentsOf } from '@cogov/studies/running'
import { asWrongInput } from '../input/failure.ts'
import { type Changes, load } from '../input/input.ts'
import { changesOf, wholeNumber, withChanges } from '../input/options.ts'
import { print, printJson } from '../show/print.ts'
import { formatFor, table } from '../show/table.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { actorLabel, placeLabel, READS_FILES } from '../words/labels.ts'
import { declared, LANGUAGE } from '../words/language.ts'
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
  asWrongInput(() => requireMemory(residentsOf(district, scenario), scenario.scale), file)
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
    lines.push('', say('sumIs', { name, value: number(value, unit), meaning: declared(meaning) }), rows(terms))
  }
  if (equations.length > 0) lines.push('', say('follows'), rows(equations))
  if (draws.length > 0) {
    const drawn = draws.map(({ purpose, value }) => [`  ${purpose}`, number(value, '1')])
    const head = [{ title: `  ${say('purpose')}` }, { title: say('number'), right: true }]
    lines.push('', say('drawn'), table(head, drawn))
  }
  return lines.join('\n')
}

/** What an equation says, after its name in the reader's language where that is another. */
function meant(name: string, meaning: string): string {
  const [said, called] = [declared(meaning), nameOf(name, LANGUAGE)]
  return READS_FILES || called === name.replaceAll('_', ' ') || said.startsWith(called)
    ? said
    : say('calledMeaning', { name: called, meaning: said })
}

/** Two lines for each equation: what it came to, and where that comes from. */
function rows(equations: Explanation['equations']): string {
  const short = equations.map(({ name, value, unit, meaning }) => [
    `  ${name}`,
    number(value, unit),
    meant(name, meaning),
  ])
  const aligned = table(
    [{ title: `  ${say('name')}` }, { title: say('value'), right: true }, { title: say('meaning') }],
    short,
  ).split('\n')
  const detail = equations.map(({ text, source }) => `      = ${text}   [${source}]`)
  return [aligned[0], ...equations.flatMap((_, n) => [aligned[n + 1], detail[n]])].join('\n')
}

const number = (value: number, unit: string): string => formatFor(unit, [value]).showWithUnit(value)
