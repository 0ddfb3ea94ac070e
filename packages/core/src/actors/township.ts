/** A township or street government: it supports its communities as far as its staff make an effort. */
import type { Actor } from '../engine/declare.ts'

const FORM = 'docs/model: offices'

export const township: Actor = {
  name: 'township',
  chinese: '乡镇（街道）政府',
  meaning: 'a township or street government',
  source: 'Cui Jing 2021',
  parent: 'superior',
  parameters: [],
  states: [
    { name: 'budget', unit: '1', meaning: 'budget for each resident, relative to the mean', source: 'the place' },
    { name: 'township_effort', symbol: 'e^{t}', unit: 'share', initial: '1 / (1 + exp(-(effort_base + 2 * effort_trust * (trust_prior - 0.5)) / effort_noise))', meaning: 'effort of the township’s staff', source: FORM },
    { name: 'township_delivery', unit: 'share', initial: '0', meaning: 'mean delivery of its communities', source: FORM },
    { name: 'trust_township_mean', unit: 'share', initial: 'trust_prior', meaning: 'mean trust of residents in the township', source: FORM },
  ],
  sums: [{ name: 'township_utility', symbol: '\\Delta U^{t}', unit: 'day', step: 'decide', meaning: 'what effort is worth more than none', source: FORM }],
  contributions: [
    {
      table: 'township',
      step: 'decide',
      equations: [
        { name: 'township_base_term', kind: 'term', of: 'township_utility', text: 'effort_base', unit: 'day', meaning: 'the trouble of working hard', source: FORM },
        { name: 'superior_trusted', kind: 'term', of: 'township_utility', text: 'effort_trust * (trust_in_superior - 0.5)', unit: 'day', meaning: 'the superior is trusted to stand by its word', source: FORM },
        { name: 'residents_trusting', kind: 'term', of: 'township_utility', text: 'effort_trust * (trust_township_mean - 0.5)', unit: 'day', meaning: 'residents trust the township', source: FORM },
        { name: 'township_effort', kind: 'rule', text: 'township_effort + effort_speed * (1 / (1 + exp(-township_utility / effort_noise)) - township_effort)', unit: 'share', meaning: 'effort moves towards the chance that it is worth it', source: FORM },
      ],
    },
  ],
}
