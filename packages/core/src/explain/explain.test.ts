import { GOLDEN, type GoldenRun } from '@cogov/tests/verification/golden'
import { describe, expect, it } from 'vitest'
import { createSimulation } from '../simulate.ts'
import { explain, findActor } from './explain.ts'

const [, on] = GOLDEN as [GoldenRun, GoldenRun, GoldenRun]
const start = () => createSimulation(on.scenario, on.district)

describe('an explanation', () => {
  it('has terms that add up to the utility, for residents, committees and townships', () => {
    for (const actor of ['township 1/community 1.2/7', 'township 2/community 2.1', 'township 3']) {
      const { sums } = explain(start(), actor, 5)
      expect(sums.length).toBeGreaterThan(0)
      for (const { value, terms } of sums) {
        expect(terms.length).toBeGreaterThan(0)
        const sum = terms.reduce((all, term) => all + term.value, 0)
        expect(Math.abs(sum - value)).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)))
      }
    }
  })

  it('says what the run then does, for every resident of a community', () => {
    const run = start()
    for (let tick = 1; tick <= 4; tick++) run.step()
    const community = 'township 1/community 1.1'
    const acts = run.world.blockColumn('resident', 'act', 0)
    const beliefs = run.world.blockColumn('resident', 'belief', 0)
    for (const resident of [1, 2, 5, 20, acts.length]) {
      const explained = explain(start(), `${community}/${resident}`, 4)
      const value = (name: string) => explained.equations.find((equation) => equation.name === name)?.value
      expect(value('act')).toBe(acts[resident - 1])
      expect(value('belief')).toBe(beliefs[resident - 1])
      const draw = explained.draws.find(({ purpose }) => purpose === 'resident.act')?.value as number
      expect(draw < (value('chance') as number) ? 1 : 0).toBe(acts[resident - 1])
    }
  })

  it('is of a tick that is still to come', () => {
    const run = start()
    run.step()
    expect(() => explain(run, 'township 1', 1)).toThrow('a tick from 2 to 24 can be explained, found 1')
  })

  it('suggests the nearest actor for one that is not there', () => {
    const run = start()
    expect(() => findActor(run, 'townshp 1')).toThrow("did you mean 'township 1'?")
    expect(() => findActor(run, 'township 1/comunity 1.1')).toThrow("did you mean 'community 1.1'?")
    expect(() => findActor(run, 'township 1/community 1.1/0')).toThrow(/has residents 1 to/)
    expect(() => findActor(run, 'township 1/community 1.1/2/3')).toThrow(/no actor/)
    expect(() => findActor(run, 'nobody')).toThrow("no actor 'nobody' in ")
    expect(() => findActor(run, 'nobody')).toThrow('; there are township 1, township 2')
  })
})
