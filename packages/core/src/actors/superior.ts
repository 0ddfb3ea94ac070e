/** The county or district government: it evaluates its townships by what their communities are delivered. */
import type { Actor } from '../engine/declare.ts'

const FORM = 'docs/model: evaluation'

export const superior: Actor = {
  name: 'superior',
  chinese: '上级政府',
  meaning: 'the superior government: a county or a district',
  source: 'Cui Jing 2021',
  parameters: [{ name: 'evaluation_speed', unit: 'share', default: 0.1, range: [0, 1], meaning: 'weight of the newest month in an evaluation', source: 'assumed' }],
  states: [
    { name: 'evaluation', unit: 'share', initial: '0', meaning: 'moving average of the district’s mean delivery', source: FORM },
    { name: 'district_delivery', unit: 'share', initial: '0', meaning: 'mean delivery of its townships', source: FORM },
  ],
  sums: [],
  contributions: [
    {
      table: 'township',
      step: 'learn',
      equations: [{ name: 'district_delivery', kind: 'total', text: 'mean(township_delivery)', unit: 'share', meaning: 'mean delivery of the townships', source: FORM }],
    },
    {
      table: 'superior',
      step: 'learn',
      equations: [{ name: 'evaluation', kind: 'rule', text: 'evaluation + evaluation_speed * (district_delivery - evaluation)', unit: 'share', meaning: 'evaluation of the district', source: FORM }],
    },
  ],
}
