/** What all choice rules end with: a chance in which a coin has its share, and an act that is drawn from it. */
import type { Equation } from '../equations/model.ts'

/** The probability of acting: with probability `error` a coin's. */
export function withError(chance: string, error: string, source: string): Equation {
  return {
    name: 'chance',
    kind: 'value',
    text: `(${error}) / 2 + (1 - (${error})) * (${chance})`,
    unit: 'probability',
    meaning: 'probability of acting',
    source,
    symbol: 'P',
  }
}

/** The act, drawn. */
export function act(column: string, source: string): Equation {
  return {
    name: column,
    kind: 'rule',
    text: 'draw < chance ? 1 : 0',
    unit: '1',
    meaning: 'acts (1) or does not (0)',
    source,
  }
}

/** The act, drawn, and what it earned: `utility` where the actor acts, nothing where not. */
export function actAndEarn(column: string, payoff: string, utility: string, unit: string, source: string): Equation[] {
  const decision: Equation = { ...act('decision', source), kind: 'value' }
  return [
    decision,
    { ...decision, name: column, kind: 'rule', text: 'decision' },
    {
      name: payoff,
      kind: 'rule',
      text: `decision * (${utility})`,
      unit,
      meaning: 'what the act is worth, 0 for not acting',
      source,
    },
  ]
}
