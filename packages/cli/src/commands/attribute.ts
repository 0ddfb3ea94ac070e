/** `cogov attribute SCENARIO`: which of its mechanisms did it, with whom, and at what cost. */
import { availableParallelism } from 'node:os'
import { moneyUnit } from '@cogov/core/scenario'
import { plainText } from '@cogov/language/width'
import { type Attribution, attribute } from '@cogov/studies'
import { residentsOf, simulatedOf } from '@cogov/studies/run'
import { type Changes, type Loaded, load } from '../input/input.ts'
import { changesOf, wholeNumber, withChanges } from '../input/options.ts'
import { describePlace } from '../input/study.ts'
import { interval, rounded, showRange, unitWords, watch, withQuiet } from '../show/inference.ts'
import { print, printJson } from '../show/print.ts'
import { formatFor, table, withUnit } from '../show/table.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { outcomeLabel, playerLabel } from '../words/labels.ts'
import { say } from '../words/say.ts'

export function addAttribute(program: CogovCommand): void {
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
      'Runs every coalition of a scenario’s mechanisms (beyond 12, random orders of them) under the same ' +
        'random numbers and shares the outcome out among them by Shapley values: the mean contribution over ' +
        'every order in which they could have come. Says which make each other worth more, which replace each ' +
        'other, and what a unit of outcome costs.',
    )
    .examples('cogov attribute examples/inference/pinggu-four.yaml --outcome participation --set sample=100')
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
      { title: say('mechanism') },
      { title: say('shareOf', { outcome: withUnit(outcomeLabel(outcome), format) }), right: true },
      ...['interval', 'firstIn', 'lastIn'].map((title) => ({ title: say(title as 'interval'), right: true })),
    ],
    [
      ...byShare.map(({ player, shapley, firstIn, lastIn }) => [
        playerLabel(player),
        format.difference(shapley.mean),
        interval(shapley, format.difference),
        format.difference(firstIn.mean),
        format.difference(lastIn.mean),
      ]),
      [say('together'), format.difference(all.mean - none.mean)],
    ],
  )
  const money = unitWords(moneyUnit('yuan', scenario.prices))
  const prices = table(
    [
      { title: say('mechanism') },
      ...[
        say('moneySpent', { money }),
        say('moneyPer', { money, unit: unitWords(unit) }),
        say('interval'),
        say('staffMonths'),
        say('perUnit', { unit: unitWords(unit) }),
      ].map((title) => ({ title, right: true })),
    ],
    byShare.map(({ player, cost: { money, moneyPerUnit, time, timePerUnit } }) => [
      playerLabel(player),
      rounded(money.mean),
      moneyPerUnit ? rounded(moneyPerUnit.value) : say('noGain'),
      moneyPerUnit ? showRange(moneyPerUnit) : '',
      rounded(time.mean),
      timePerUnit ? rounded(timePerUnit.value) : '',
    ]),
  )
  const how = exact ? say('allCoalitions', { n: 2 ** players.length }) : say('randomOrders', { n: replicates })
  const people = { residents: residentsOf(district), simulated: simulatedOf(district, scenario) }
  return [
    `${plainText(scenario.name)}: ${describePlace({ place: district.name, ...people, ticks: scenario.ticks })}`,
    say('attributed', {
      how,
      replicates: say('replicates', { n: replicates }),
      runs: say('runs', { n: runs }),
      outcome: outcomeLabel(outcome),
      months: say('months', { n: months }),
    }),
    say('noneAll', { none: format.full(none.mean), all: format.full(all.mean) }),
    '',
    means,
    '',
    ...pairs.filter(({ verdict }) => verdict !== 'not shown').map((pair) => showPair(pair, players, format.difference)),
    ...(pairs.length > 0 && pairs.every(({ verdict }) => verdict === 'not shown') ? [say('noPair')] : []),
    '',
    prices,
    '',
    say('shapleyNote'),
  ].join('\n')
}

/**
 * Less together than one by one: where both gain, one does the other's work; where one harms, it harms the other's too.
 */
function showPair(
  { players: pair, interaction, verdict }: Attribution['pairs'][number],
  players: Attribution['players'],
  show: (value: number) => string,
): string {
  const gain = pair.every((name) => players.some(({ player, shapley }) => player === name && shapley.mean > 0))
  const apart = say(gain ? 'replacing' : 'weakening')
  return say('pairIs', {
    pair: pair.map(playerLabel).join(say('with')),
    verdict: verdict === 'complement' ? say('complementing') : apart,
    value: show(interaction.mean),
    range: interval(interaction, show),
  })
}
