/** `cogov choose STUDY`: which policy, over several goals, under what nobody knows, and how surely. */

import { availableParallelism } from 'node:os'
import { chooseFrom, openStudy, replicateUntilSure } from '@cogov/studies'
import type { Goal } from '@cogov/studies/answers'
import { WrongInput } from '../input/failure.ts'
import { wholeNumber } from '../input/options.ts'
import { folderOf } from '../input/study-input.ts'
import { listOf, number, requireGoingOn, watch, withQuiet } from '../show/inference.ts'
import { print, printJson } from '../show/print.ts'
import { showChoice } from '../show/show-choice.ts'
import { type CogovCommand, WrongValue } from '../words/cogov-command.ts'
import { message } from './errors.english.ts'

export function addChoose(program: CogovCommand): void {
  const command = program
    .command('choose')
    .summary('which policy of a study, and how surely')
    .argument('<study>', 'folder of a study, or its file')
    .option(
      '--most <outcome>',
      'an outcome that should be large; with a bound that is good enough: participation>=0.4 (may be repeated)',
      goal('largest'),
      [],
    )
    .option(
      '--least <outcome>',
      'an outcome that should be small, such as spending_per_resident<=20 (may be repeated)',
      goal('smallest'),
      [],
    )
    .option('--policy <factors>', 'the factors that somebody decides, by commas; levers by default', listOf)
    .option('--indifference <difference>', 'a difference of the first goal that does not matter', number(0, 1e15), 0)
    .option(
      '--budget <runs>',
      'add replicates where they help most to tell the best policy by the first goal: so many runs at most, ' +
        'those of earlier calls included',
      wholeNumber(1),
    )
    .option(
      '--until <probability>',
      'with --budget: stop when the choice is right with this probability',
      number(0.5, 0.9999),
    )
    .option('--workers <number>', 'threads to compute with', wholeNumber(1, 1024), availableParallelism())
    .option('--all', 'show every policy, and not only those on the Pareto front')
  withQuiet(command)
    .description(
      'Compares the policies of a study: those that no other beats in every goal (Pareto), the best by the ' +
        'first goal with the probability of being right, and, where the study varies what nobody decides, the ' +
        'least regret, the worst case, the share of worlds in which a policy is good enough, and where it ' +
        'fails. With a budget it runs more replicates, kept in the study, until the choice is sure enough.',
    )
    .examples(
      'cogov choose results/policies --most "participation>=0.4" --least spending_per_resident',
      'cogov choose results/policies --most participation --until 0.95 --budget 400',
    )
    .action(chooseCommand)
}

interface Options {
  most: Goal[]
  least: Goal[]
  policy?: string[]
  indifference: number
  budget?: number
  until?: number
  workers: number
  all?: true
  json?: true
  quiet?: true
}

function goal(best: Goal['best']): (text: string, before: Goal[]) => Goal[] {
  const sign = best === 'largest' ? '>=' : '<='
  return (text, before) => {
    const [name = '', bound] = text.split(sign).map((part) => part.trim())
    const threshold = Number(bound)
    if (name === '' || /[<>=]/.test(name) || (bound !== undefined && (bound === '' || !Number.isFinite(threshold)))) {
      throw new WrongValue('usage.goal', { example: `name${sign}0.4`, found: text })
    }
    return [...before, { outcome: name, best, ...(bound === undefined ? {} : { threshold }) }]
  }
}

async function chooseCommand(path: string, options: Options): Promise<void> {
  const { most, least, policy, indifference, budget, until, workers, json, quiet, all } = options
  const [goal, ...others] = [...most, ...least]
  if (!goal) throw new WrongInput([message('command.no_goal')])
  if (until !== undefined && budget === undefined) throw new WrongInput([message('command.until_without_budget')])
  const folder = await folderOf(path)
  const shared = { indifference, ...(policy ? { policy } : {}) }
  const found = await watch(quiet === true, async (watched) => {
    const sure = { ...shared, goal, workers, ...watched, ...(until === undefined ? {} : { probability: until }) }
    const further = budget === undefined ? undefined : await replicateUntilSure(folder, { ...sure, budget })
    requireGoingOn(further)
    const table = await (await openStudy(folder)).table()
    return { table, further, choice: chooseFrom(table, { ...shared, goals: [goal, ...others] }) }
  })
  if (json) await printJson({ ...found.choice, ...(found.further ? { further: found.further } : {}) })
  else if (!quiet) await print(showChoice(found, all === true))
}
