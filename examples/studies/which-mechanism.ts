/**
 * Which of the four mechanisms matters most, and where? Every combination of them, on and off, in villages and in the
 * city.
 */
import { type Chart, type ChartOptions, colourAmong, differenceChart } from '@cogov/charts'
import { MECHANISMS as DECLARED } from '@cogov/core'
import { estimate } from '@cogov/methods/statistics'
import { defineStudy } from '@cogov/studies'
import type { StudyTable } from '@cogov/studies/store'
import { type Drawn, source } from './figure.ts'
import { place } from './place.ts'

const labels = ['off', 'on']
const trust = { channel_superior: 0.6, channel_township: 0.6, channel_community: 0.6, transparency: 0.6 }
const incentives = { recognition: 0.6, reward: 0.6, formal_staff: 0.6, informal_staff: 0.6 }
const participation = { access: 0.6, deliberation: 0.6, skill_training: 0.6 }
const supervision = { vertical: 0.3, horizontal: 0.6, third_party: 0.3 }

export const study = defineStudy({
  name: 'Which mechanism matters most, and where',
  scenario: place,
  factors: [
    { factor: 'place.rural', name: 'where', values: [0, 1], labels: ['city', 'villages'] },
    { factor: 'mechanisms.trust', values: [{}, trust], labels },
    { factor: 'mechanisms.incentives', values: [{}, incentives], labels },
    { factor: 'mechanisms.participation', values: [{}, participation], labels },
    { factor: 'mechanisms.supervision', values: [{}, supervision], labels },
  ],
  design: { kind: 'factorial' },
  replicates: 8,
  outcomes: [
    { of: 'participation', summary: 'mean', last: 12, name: 'participation_rate' },
    { of: 'satisfaction', summary: 'mean', last: 12, name: 'satisfaction' },
    { of: 'spending_per_resident', summary: 'mean', last: 12, name: 'spending' },
  ],
})

const MECHANISMS = ['trust', 'incentives', 'participation', 'supervision']

/** What each mechanism adds to participation, by replicate: mean of all runs with it less mean of all without it. */
export const answer = ({ runs }: StudyTable) =>
  ['city', 'villages'].flatMap((where) =>
    MECHANISMS.map((mechanism) => {
      const here = runs.filter(({ values }) => values.where === where)
      const mean = (replicate: number, on: string) => {
        const some = here.filter((one) => one.replicate === replicate && one.values[mechanism] === on)
        return some.reduce((sum, { outcomes }) => sum + (outcomes.participation_rate ?? 0), 0) / some.length
      }
      const replicates = [...new Set(runs.map(({ replicate }) => replicate))]
      const differences = replicates.map((k) => mean(k, 'on') - mean(k, 'off'))
      const { mean: adds, low, high } = estimate(differences)
      return { where, mechanism, adds, low, high, differences }
    }),
  )

export function figure({ table }: Drawn, options: ChartOptions): Chart {
  const effects = answer(table)
  const most = (where: string) =>
    effects.filter((one) => one.where === where).reduce((best, one) => (one.adds > best.adds ? one : best))
  const [city, villages] = [most('city').mechanism, most('villages').mechanism]
  return differenceChart(
    {
      unit: 'share',
      base: 'without it',
      differences: effects.map(({ where, mechanism, adds, low, high, differences }) => ({
        name: `${mechanism}, ${where}`,
        colour: colourAmong(DECLARED, mechanism),
        ...{ mean: adds, low, high, replicates: differences },
      })),
    },
    {
      title:
        city === villages
          ? `Of the four mechanisms, ${city} adds most to participation, in the city and in villages`
          : `What adds most to participation is ${city} in the city and ${villages} in villages`,
      subtitle: 'Difference of the last year’s participation, averaged over the other three on and off; 95 % intervals',
      source: source(study),
    },
    options,
  )
}
