/** A study in words: what is varied, which points are looked at, how many runs that is, how long they take, roughly. */

import { tickFormat } from '@cogov/language'
import { plainText } from '@cogov/language/width'
import { districtOf, type ScenarioStudy } from '@cogov/studies'
import { defaultWorkers, residentsOf, simulatedOf, sourcesOf } from '@cogov/studies/run'
import { countPoints, keptShare } from '@cogov/studies/study'
import { roughSeconds } from '@cogov/studies/sweep'
import { describePlace } from '../input/study.ts'
import { LANGUAGE, messageOf } from '../words/language.ts'
import { say } from '../words/say.ts'
import { duration } from './progress.ts'

/** Lines of sentences, without the first one. */
export function describeStudy(study: ScenarioStudy): string[] {
  const { description, scenario, factors, outcomes, series, common_random_numbers } = study
  const district = districtOf(scenario)
  const place = describePlace({
    place: district.name,
    residents: residentsOf(district),
    simulated: simulatedOf(district, scenario),
    ticks: scenario.ticks,
  })
  return [
    ...(description === '' ? [] : [plainText(description).trim()]),
    say('variesScenario', { scenario: plainText(scenario.name), setting: place }),
    ...sourcesOf(district).map(messageOf),
    ...factors.map((factor) => `  ${plainText(factor.name)}: ${valuesOf(factor)}`),
    ...constraintsOf(study),
    ...runsOf(study),
    say(common_random_numbers ? 'sameLuck' : 'ownLuck', { seed: plainText(study.seed) }),
    say('keeps', { outcomes: outcomes.map(({ name }) => plainText(name)).join(say('comma')) }),
    ...(series.length === 0 ? [] : [say('keepsMonths', { outcomes: series.map(plainText).join(say('comma')) })]),
  ]
}

/** Most values that are told one by one. */
const MAX_VALUES = 8

function valuesOf(factor: ScenarioStudy['factors'][0]): string {
  if ('labels' in factor) {
    const shown = factor.labels.slice(0, MAX_VALUES).map((label) => plainText(String(label)))
    const rest = factor.labels.length - shown.length
    return [...shown, ...(rest > 0 ? [say('more', { n: rest })] : [])].join(say('comma'))
  }
  const { from, to, unit, kind } = factor
  const format = tickFormat(unit, [from, to], LANGUAGE)
  const range = say('range', { from: format.show(from), to: unit === '1' ? format.show(to) : format.full(to) })
  return kind === 'uniform' ? range : say('spread', { range, kind })
}

function constraintsOf(study: ScenarioStudy): string[] {
  if (!study.constraints) return []
  const constraints = study.constraints.map(plainText).join(say('comma'))
  const share = keptShare(study)
  if (share === undefined) return [say('onlyWhere', { constraints })]
  return [say('onlyWhereDrawn', { constraints, percent: Number((100 * share).toPrecision(2)) })]
}

function runsOf(study: ScenarioStudy): string[] {
  const { design, replicates, precision } = study
  const points = countPoints(study)
  const name = say(`design.${design.kind}`)
  const milliseconds = Number((1000 * roughSeconds(study)).toPrecision(2))
  if (points === undefined) {
    return [
      say('choosesPoints', {
        design: name,
        n: replicates,
        time: milliseconds < 1000 ? `${milliseconds} ms` : duration(milliseconds),
      }),
    ]
  }
  const threads = defaultWorkers()
  const time = duration((points * replicates * milliseconds) / threads)
  return [
    say('looksAt', { n: points, design: name, replicates, runs: points * replicates }),
    say('takesAbout', { time, threads }),
    ...evennessOf(study),
    ...(precision.half_width > 0
      ? [
          say('untilKnown', {
            width: precision.half_width,
            outcome: plainText(study.goal.outcome),
            most: precision.most,
          }),
        ]
      : []),
  ]
}

/** Sobol's sequence is even at powers of two only. */
function evennessOf({ design }: ScenarioStudy): string[] {
  if (design.kind !== 'saltelli' && design.kind !== 'sobol') return []
  const less = 2 ** Math.floor(Math.log2(design.points))
  return less === design.points ? [] : [say('notEven', { n: design.points, less, more: 2 * less })]
}
