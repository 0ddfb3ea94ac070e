/** An outcome that a scenario defines itself is as good as the library's wherever an outcome is named. */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Formula, type Scenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { compare } from '../compare/compare.ts'
import { communityField, outcomesAt } from '../mean-field/index.ts'
import { run } from '../run/run.ts'
import { attribute } from './attribute.ts'
import { calibrate } from './calibrate.ts'
import { readObservations } from './observations.ts'

/** Twice the share who take part: every answer is twice that of participation, but for who moved away since. */
const twice: Formula = {
  ...{ name: 'twice', kind: 'outcome', of: '', actor: 'community', step: 'learn', unit: 'share', start: 0 },
  ...{ text: '2 * participation', meaning: 'twice the share who take part' },
}
const base: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'base',
  ticks: 6,
  place: { ...DEFAULT_SYNTHETIC, townships: 1, communities: 2, residents: 40 },
  mechanisms: { supervision: { horizontal: 0.5 } },
  formulas: [twice],
}
const paid: Scenario = { ...base, name: 'paid', mechanisms: { ...base.mechanisms, incentives: { reward: 1 } } }

describe('an outcome of the scenario’s own', () => {
  it('is compared like the library’s: table, who gains, course, whether it holds', async () => {
    const asked = { replicates: 3, outcome: 'twice', robustness: 2, workers: 1 }
    const { outcomes, equity, series, robustness } = await compare([base, paid], asked)
    const of = (name: string) => outcomes.find(({ outcome }) => outcome === name)
    expect(of('twice')).toMatchObject({ unit: 'share', meaning: 'twice the share who take part' })
    const [own, known] = ['twice', 'participation'].map((name) => of(name)?.designs[1]?.difference?.mean as number)
    expect(own).toBeCloseTo(2 * (known as number), 2)
    expect(equity[0]?.quantiles.length).toBeGreaterThan(0)
    expect(series.find(({ outcome }) => outcome === 'twice')?.designs[0]?.traces.length).toBe(3)
    expect(robustness?.outcome).toBe('twice')
  })

  it('is refused where two designs mean different things by its name', async () => {
    const other = { ...paid, formulas: [{ ...twice, unit: 'yuan', text: 'money' }] }
    await expect(compare([base, other], { replicates: 1 })).rejects.toThrow(
      "the outcome 'twice' is in share in 'base' and in yuan in 'paid'",
    )
  })

  it('is shared out among mechanisms', async () => {
    const options = { replicates: 2, months: 2, workers: 1 }
    const found = await attribute(paid, { outcome: 'twice', ...options })
    const known = await attribute(paid, { outcome: 'participation', ...options })
    expect(found.unit).toBe('share')
    expect(found.players[0]?.shapley.mean).toBeCloseTo(2 * (known.players[0]?.shapley.mean as number), 2)
    await expect(attribute(paid, { outcome: 'twise' })).rejects.toThrow("did you mean 'twice'?")
  })

  it('is read from data and fitted', async () => {
    const text = `tick,twice\n${[2, 4, 6].map((tick) => `${tick},1.2`).join('\n')}\n`
    const observations = readObservations(text, 'data.csv', base)
    const parameters = [{ name: 'incentives.reward', from: 0, to: 2 }]
    const budget = { abc: { particles: 20, simulations: 60 }, draws: 20, workers: 1 }
    const { check } = await calibrate(base, { parameters, observations, ...budget })
    const { outcomes } = await run(paid)
    expect(Math.abs((check?.cells[2]?.median as number) - (outcomes.twice?.values[6] as number))).toBeLessThan(1)
    expect(() => readObservations(text, 'data.csv')).toThrow("data.csv:1:2: 'twice' is none of the columns")
  })

  it('has a mean-field form', () => {
    const community = communityField(base)
    const at = outcomesAt(community.outcomes(), 0.4)
    expect(at.twice).toBeCloseTo(2 * (at.participation as number), 2)
  })
})
