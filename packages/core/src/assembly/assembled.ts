/**
 * What was assembled before, to be used again: the runs of a study need the same passes again and again. Parameters are
 * read when a pass runs, so a new value needs a new pass only where it shapes its equations, as a 0 does.
 */
import type { CheckedPhase, Model, Pass } from '@cogov/engine/equations'
import { kindOf } from '@cogov/engine/world'
import { hasOwnStaff, ownQuantities } from '../scenario/own-place.ts'
import { pricedValues } from '../scenario/prices.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { PARAMETERS } from '../scenario/schema.ts'
import { assembleModel, checkPasses, type Declarations, lowerPass, type TablePass, withParameters } from './assemble.ts'

/** Of each kind, the last that are kept. */
const MOST = 16

/** Models, with defaults, and their checked phases by what they depend on: choice rules and formulas. */
const models = new Map<string, { model: Model; defaults: Map<string, number>; checked: CheckedPhase[][] }>()

/** Passes by what else they depend on: levers that are off, and the network; of each, those for several parameters. */
const families = new Map<string, Pass[][]>()

/** @throws EquationError where an equation is wrong */
export function assembled(
  { parameters: changed, prices, network, decisions, formulas, place }: Scenario,
  declarations: Declarations,
  wanted: readonly TablePass[],
  off: ReadonlySet<string>,
): { model: Model; passes: readonly Pass[] } {
  const kind = kindOf(network)
  const parameters = { ...pricedValues(prices, PARAMETERS), ...changed }
  const own = JSON.stringify([decisions, formulas, ownQuantities(place), hasOwnStaff(place)])
  const known = remembered(models, own, () => {
    const model = assembleModel(declarations)
    const defaults = new Map(model.constants.map(({ name, value }) => [name, value]))
    return { model, defaults, checked: checkPasses(declarations, model, wanted) }
  })
  const family = remembered(families, JSON.stringify([...off, kind, own]), () => known.checked.map(() => []))
  const model = Object.keys(parameters).length === 0 ? known.model : withParameters(known.model, parameters)
  const value = (name: string) => parameters[name] ?? (known.defaults.get(name) as number)
  const passes = known.checked.map((phases, k) => {
    const made = family[k]
    const serving = made.find(({ shape }) => shape.serves(value))
    if (serving) return serving
    const pass = lowerPass(model, phases, off, kind)
    made.unshift(pass)
    if (made.length > MOST) made.pop()
    return pass
  })
  return { model, passes }
}

function remembered<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  if (known.size >= MOST) known.delete(known.keys().next().value as string)
  known.set(key, made)
  return made
}
