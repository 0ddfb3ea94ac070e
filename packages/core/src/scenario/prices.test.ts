import { describe, expect, it } from 'vitest'
import { readScenario } from '../read-scenario.ts'
import { createSimulation } from '../simulate.ts'
import { completeScenario, reduced } from './complete.ts'
import { showProblem } from './file.ts'
import { isOwnPlace } from './own-place.ts'
import { inMoneyOf, moneyUnit } from './prices.ts'
import type { Scenario } from './scenario.ts'
import { PARAMETERS } from './schema.ts'
import { applySetting } from './settings.ts'
import { syntheticDistrict } from './synthetic.ts'

const base = {
  cogov: 1,
  name: 'money',
  place: { townships: 1, communities: 2, residents: 30 },
  ticks: 4,
  mechanisms: {
    incentives: { recognition: 0.5, reward: 1, formal_staff: 0.5 },
    staff_ability: { staff_training: 0.5 },
  },
}
const rate = { value: 0.5, source: 'a test' }
const inReais = { ...base, prices: { currency: 'BRL', rate } }

function spent(scenario: Scenario): { unit: string; last: number } {
  if (typeof scenario.place === 'string' || isOwnPlace(scenario.place)) throw new Error('made up')
  const simulation = createSimulation(scenario, syntheticDistrict(scenario.place, scenario.seed))
  while (simulation.world.tick < scenario.ticks) simulation.step()
  const outcome = simulation.recording.outcomes.find(({ name }) => name === 'spending_so_far')
  return { unit: outcome?.unit ?? '', last: simulation.recording.series('spending_so_far').at(-1) as number }
}

const problemsOf = (value: object) => readScenario(JSON.stringify(value), 'f').problems.map(showProblem)

describe('prices', () => {
  it('turn all costs of the library into the currency by one rate, and nothing else', () => {
    const [yuan, reais] = [spent(completeScenario(base)), spent(completeScenario(inReais))]
    expect([yuan.unit, reais.unit]).toEqual(['yuan', 'BRL'])
    expect(yuan.last).toBeGreaterThan(0)
    expect(reais.last / yuan.last).toBeCloseTo(0.5, 6)
  })

  it('take what the scenario sets as it stands, and a working day from the prices', () => {
    const day = { value: 140, source: 'a test' }
    const own = Object.fromEntries(
      PARAMETERS.filter(({ unit, name }) => /yuan/.test(unit) && name !== 'yuan_per_day').map((one) => [
        one.name,
        one.default,
      ]),
    )
    const scenario = completeScenario({ ...inReais, prices: { ...inReais.prices, working_day: day }, parameters: own })
    // Equal to defaults in yuan, but not in reais: they are kept.
    expect(scenario.parameters).toEqual(own)
    expect(completeScenario(reduced(scenario))).toEqual(scenario)
    expect(spent(scenario).last).toBeCloseTo(spent(completeScenario(base)).last, 3)
  })

  it('move the range of what is money', () => {
    const [cost] = PARAMETERS.filter(({ name }) => name === 'recognition_cost')
    if (!cost) throw new Error('no cost')
    const yen = { currency: 'JPY', rate: { value: 20, source: 'a test' } }
    expect(inMoneyOf(yen, cost.name, cost)).toMatchObject({ unit: 'JPY', default: 400, range: [0, 200_000] })
    const scenario = completeScenario({ ...base, prices: yen })
    expect(applySetting(scenario, 'recognition_cost=150000').parameters.recognition_cost).toBe(150_000)
    expect(() => applySetting(completeScenario(base), 'recognition_cost=150000')).toThrow('10000')
  })

  it('are refused without a rate, or in no currency that there is', () => {
    const { rate: _, ...without } = inReais.prices
    expect(problemsOf({ ...base, prices: without })).toEqual([expect.stringContaining('how much of this currency')])
    expect(problemsOf({ ...base, prices: { ...inReais.prices, currency: 'BLR' } })).toEqual([
      expect.stringContaining("did you mean 'BRL'?"),
    ])
    expect(problemsOf({ ...base, prices: { working_day: { value: 100 } } })).toEqual([
      expect.stringContaining('source'),
    ])
    expect(problemsOf(inReais)).toEqual([])
  })

  it('are the money of formulas', () => {
    const formula = {
      name: 'fee',
      kind: 'term',
      of: 'money',
      step: 'supervise',
      text: '2 * yuan * residents',
      unit: 'BRL',
    }
    expect(problemsOf({ ...inReais, formulas: [formula] })).toEqual([])
    expect(problemsOf({ ...base, formulas: [formula] })).toEqual([expect.stringContaining('money is in CNY')])
    const fees =
      spent(completeScenario({ ...inReais, formulas: [formula] })).last - spent(completeScenario(inReais)).last
    expect(fees).toBeCloseTo(2 * 60 * 4, 3)
  })

  it('say units in the currency', () => {
    expect(moneyUnit('yuan/day', { currency: 'INR' })).toBe('INR/day')
    expect(moneyUnit('yuan/day')).toBe('yuan/day')
    expect(moneyUnit('day', { currency: 'INR' })).toBe('day')
  })
})
