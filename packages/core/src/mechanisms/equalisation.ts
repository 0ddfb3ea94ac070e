/** Equalisation: transfers from townships with more money for each resident to those with less. */
import { defineMechanism } from '../declare.ts'

const ARTICLE = 'Cui Jing 2021: regions develop unequally'
const ASSUMED = 'assumed'

export const equalisation = defineMechanism({
  name: 'equalisation',
  meaning: 'transfers between the townships of a county',
  why:
    'The same staff for the same number of residents, wherever they live. What one township gains another ' +
    'loses; the sum changes little, its spread does.',
  source: ARTICLE,
  colour: 'slate',
  levers: [
    {
      name: 'transfers',
      symbol: 'u_T',
      at: 'superior',
      unit: 'share',
      default: 0,
      range: [0, 1],
      meaning: 'share of the differences between budgets that is made good',
      why: 'poor townships can pay staff',
      source: ARTICLE,
      claim: {
        moves: { gini_delivery: '-' },
        money: '0.1 * u * residents',
        tried: { value: 1, place: { budget_spread: 0.8, townships: 6, communities: 4 } },
      },
    },
  ],
  parameters: [
    {
      name: 'transfer_cost',
      unit: 'yuan',
      default: 0.1,
      range: [0, 1000],
      meaning: 'money to administer transfers, for each resident and month',
      source: ASSUMED,
    },
  ],
  contributions: [
    {
      table: 'community',
      step: 'supervise',
      equations: [
        {
          name: 'transfers_paid',
          kind: 'term',
          of: 'money',
          text: 'transfer_cost * transfers * residents',
          unit: 'yuan',
          meaning: 'administration of transfers',
          source: ASSUMED,
        },
      ],
    },
  ],
})
