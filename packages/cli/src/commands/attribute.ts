/** `cogov attribute SCENARIO`: which of its mechanisms did it, with whom, and at what cost. */
import { availableParallelism } from 'node:os'
import { type Attribution, attribute, residentsOf } from '@cogov/experiments'
import type { Command } from 'commander'
import { interval, rounded, showRange, unitWords, watch, withQuiet } from '../inference.ts'
import { type Changes, type Loaded, load } from '../input.ts'
import { changesOf, wholeNumber, withChanges } from '../options.ts'
import { print, printJson } from '../print.ts'
import { count, describePlace } from '../study.ts'
import { formatFor, table, withUnit } from '../table.ts'

export function addAttribute(program: Command): void {
  const command = program
    .command('attribute')
    .summary('share an outcome out among mechanisms')
    .argument('<file>', 'scenario whose mechanisms are switched on and off')
    .option('--outcome <name>', 'what is shared out', 'participation')
    .option(
      '--replicates <number>',
      'runs of each coalition; of more than 12 players, random orders',
      wholeNumber(2, 1e6),
      20,
    )
    .option('--levers', 'share out among single levers instead of whole mechanisms')
    .option('--months <number>', 'months at the end over which the outcome is averaged', wholeNumber(1), 12)
    .option('--workers <number>', 'threads to compute with', wholeNumber(1, 1024), availableParallelism())
  withQuiet(withChanges(command))
    .description(
      'Runs every coalition of a scenario’s mechanisms (beyond 12, random orders of them) under the same random numbers and shares the outcome out among them by Shapley values: the mean contribution over every order in which they could have come. Says which make each other worth more, which replace each other, and what a unit of outcome costs.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ cogov attribute examples/inference/pinggu-four.yaml --outcome participation --set scale=0.05',
    )
    .action(attributeCommand)
}

type Options = Changes & {
  outcome: string
  replicates: number
  levers?: true
  months: number
  workers: number
  json?: true
  quiet?: true
}

async function attributeCommand(file: string, options: Options): Promise<void> {
  const loaded = await load(file, changesOf(options))
  const { outcome, replicates, months, workers } = options
  const by = options.levers ? 'lever' : 'mechanism'
  const found = await watch(options.quiet === true, (watched) =>
    attribute(loaded.scenario, { outcome, replicates, months, workers, by, ...watched }),
  )
  if (options.json) await printJson(found)
  else if (!options.quiet) await print(showAttribution(found, loaded))
}

function showAttribution(found: Attribution, { scenario, district }: Loaded): string {
  const { players, pairs, costs, none, all, outcome, unit, months, replicates, exact, runs } = found
  const format = formatFor(unit, [...players.map(({ shapley }) => shapley.mean), all.mean - none.mean])
  const byShare = players
    .map((player, i) => ({ ...player, cost: costs[i] }))
    .sort((a, b) => b.shapley.mean - a.shapley.mean)
  const means = table(
    [
      { title: 'mechanism' },
      { title: `share of ${withUnit(outcome, format)}`, right: true },
      { title: '95 % interval', right: true },
      { title: 'first in', right: true },
      { title: 'last in', right: true },
    ],
    [
      ...byShare.map(({ player, shapley, firstIn, lastIn }) => [
        player,
        format.showDifference(shapley.mean),
        interval(shapley, format.showDifference),
        format.showDifference(firstIn.mean),
        format.showDifference(lastIn.mean),
      ]),
      ['together', format.showDifference(all.mean - none.mean)],
    ],
  )
  const prices = table(
    [
      { title: 'mechanism' },
      { title: 'yuan spent', right: true },
      { title: `yuan per ${unitWords(unit)}`, right: true },
      { title: '95 % interval', right: true },
      { title: 'staff-months', right: true },
      { title: `per ${unitWords(unit)}`, right: true },
    ],
    byShare.map(({ player, cost: { money, moneyPerUnit, time, timePerUnit } }) => [
      player,
      rounded(money.mean),
      moneyPerUnit ? rounded(moneyPerUnit.value) : 'no gain shown',
      moneyPerUnit ? showRange(moneyPerUnit) : '',
      rounded(time.mean),
      timePerUnit ? rounded(timePerUnit.value) : '',
    ]),
  )
  const how = exact ? `all ${2 ** players.length} coalitions` : `${replicates} random orders and their reverses`
  const residents = residentsOf(district, scenario)
  return [
    `${scenario.name}: ${describePlace({ place: district.name, residents, ticks: scenario.ticks })}`,
    `${how}, ${count(replicates, 'replicate')} with the same seeds, ${count(runs, 'run')}; ${outcome} is the mean of the last ${count(months, 'month')}:`,
    `${format.showWithUnit(none.mean)} with none, ${format.showWithUnit(all.mean)} with all.`,
    '',
    means,
    '',
    ...pairs
      .filter(({ verdict }) => verdict !== 'not shown')
      .map((pair) => showPair(pair, players, format.showDifference)),
    ...(pairs.length > 0 && pairs.every(({ verdict }) => verdict === 'not shown')
      ? ['No pair is shown to complement or to replace each other.']
      : []),
    '',
    prices,
    '',
    'A share is the mean gain over every order in which the mechanisms could have come; shares add up to the whole gain.',
    'Money and time are those of the whole run. Verdicts on pairs are corrected for their number (Holm, 5 %).',
  ].join('\n')
}

/** Less together than one by one: where both gain, one does the other's work; where one harms, it harms the other's too. */
function showPair(
  { players: pair, interaction, verdict }: Attribution['pairs'][number],
  players: Attribution['players'],
  show: (value: number) => string,
): string {
  const gain = pair.every((name) => players.some(({ player, shapley }) => player === name && shapley.mean > 0))
  const apart = gain ? 'replace each other in part' : 'weaken each other'
  const words = verdict === 'complement' ? 'make each other worth more' : apart
  return `${pair.join(' and ')} ${words}: ${show(interaction.mean)} (${interval(interaction, show)})`
}
