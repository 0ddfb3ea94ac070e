/** In which state the place was when it was decided, and what it took to come to rest. */
import { leversIn, usualLevers } from '@cogov/core/assembly'
import { tickFormat } from '@cogov/language'
import { clean, type Facts } from './facts.ts'

export const startsOf = (facts: Facts): string[] => [...statesOf(facts), ...restsOf(facts)]

/** One sentence for each state in which some design begins. */
function statesOf({ stored: { scenarios }, say, language, model }: Facts): string[] {
  const usual = (scenario: (typeof scenarios)[number]) =>
    leversIn(usualLevers(scenario))
      .map(({ lever, value }) => {
        const format = tickFormat(lever.unit, [value], language)
        return `${model.nameOf('lever', lever.name)} ${format.full(value)}`
      })
      .join(say('comma'))
  const said = scenarios.map((scenario) => {
    if (scenario.start === 'bare') return say('startsBare')
    return scenario.start === 'as it is' ? say('startsAsItIs', { levers: usual(scenario) }) : say('startsFresh')
  })
  return [...new Set(said)]
}

/** Folders from before places came to rest do not say what it took. */
function restsOf({ stored: { runs }, say }: Facts): string[] {
  const rested = runs.flatMap(({ rest }) => (rest && rest.drifts.length === 0 ? [rest.months] : []))
  const span = { from: Math.min(...rested), to: Math.max(...rested) }
  const restless = runs.filter(({ rest }) => rest && rest.drifts.length > 0)
  const names = [...new Set(restless.map(({ scenario }) => clean(scenario)))].join(say('comma'))
  return [
    ...(rested.length === 0 ? [] : [say('cameToRest', span)]),
    ...(names === '' ? [] : [say('restless', { n: restless.length, designs: names })]),
  ]
}
