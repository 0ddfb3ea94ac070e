import { demands } from '@cogov/engine/equations'
import { describe, expect, it } from 'vitest'
import { assembleModel, checkPasses, type Declarations, lowerPasses } from '../assembly/assemble.ts'
import type { Mechanism } from '../declare.ts'
import { LIBRARY, TABLE_PASSES } from '../simulate.ts'

const RESIDENTS = TABLE_PASSES.filter(({ table }) => table === 'resident')

/** Operations and draws of the residents' loops, which are all that a run's time is spent on. */
function work(declarations: Declarations, off: ReadonlySet<string>): number {
  const model = assembleModel(declarations)
  return lowerPasses(model, checkPasses(declarations, model, RESIDENTS), off, 'stored').reduce(
    (sum, pass) => sum + demands(pass).nodes.length,
    0,
  )
}

const levers = ({ levers: own }: Mechanism) => own.map(({ at, name }) => `${at}.${name}`)

/** What a resident's equations still have of a mechanism whose own levers are all off. */
const without = (mechanism: Mechanism): Declarations => ({
  ...LIBRARY,
  mechanisms: LIBRARY.mechanisms.map((one) =>
    one === mechanism ? { ...one, contributions: one.contributions.filter(({ table }) => table !== 'resident') } : one,
  ),
})

describe('a mechanism that is off', () => {
  // Trust is not a mechanism that could be absent: what its levers add are channels and transparency.
  const removable = LIBRARY.mechanisms.filter(({ name }) => name !== 'trust')
  it.each(removable)('leaves not one operation in the residents’ loops: $name', (mechanism) => {
    const off = new Set(levers(mechanism))
    expect(work(LIBRARY, off)).toBe(work(without(mechanism), off))
  })
  it('is less work than one that is on', () => {
    const every = new Set(LIBRARY.mechanisms.flatMap(levers))
    expect(work(LIBRARY, every)).toBeLessThan(0.75 * work(LIBRARY, new Set()))
  })
})
