/**
 * Quantal response (logit): the better an act, the likelier it is, and nobody is certain (McFadden 1974; McKelvey &
 * Palfrey 1995). With probability `error` the act is a coin's.
 */
import type { Equation } from '../equations/model.ts'

const SOURCE = 'McKelvey & Palfrey 1995, Quantal response equilibria for normal form games'

/**
 * @param act the column that the decision writes: 1 acts, 0 does not
 * @param utility the sum of the decision's terms
 * @param noise the parameter τ, in the unit of the utility; as it goes to 0 the better act is always taken
 * @param error the parameter ε, share of decisions made by a coin
 */
export function quantalResponse(act: string, utility: string, noise: string, error: string): Equation[] {
  return [
    {
      name: 'chance',
      kind: 'value',
      text: `${error} / 2 + (1 - ${error}) / (1 + exp(-${utility} / ${noise}))`,
      unit: 'probability',
      meaning: 'probability of acting',
      source: SOURCE,
      symbol: 'P',
    },
    {
      name: act,
      kind: 'rule',
      text: 'draw < chance ? 1 : 0',
      unit: '1',
      meaning: 'acts (1) or does not (0)',
      source: SOURCE,
    },
  ]
}
