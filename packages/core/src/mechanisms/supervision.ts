/** Supervision among equals: those who take part frown on those who do not, as far as there are any to see it. */
import type { Mechanism } from '../engine/declare.ts'

const FEHR = 'Fehr & Gächter 2000, Cooperation and punishment in public goods experiments'
const ASSUMED = 'assumed'

export const supervision: Mechanism = {
  name: 'supervision',
  chinese: '监督机制',
  meaning: 'horizontal supervision: agreements among residents that make staying away cost something when others see it',
  why: 'Sanctions between peers keep contributions up, because the condition of joining, that others do, is protected.',
  source: 'Cui Jing 2021, third part',
  levers: [{ name: 'horizontal', symbol: 'u_s', at: 'community', unit: 'share', default: 0, range: [0, 1], meaning: 'strength of agreements among residents', why: 'nobody likes to be the only one who pays', source: 'Cui Jing 2021' }],
  parameters: [
    { name: 'sanction_strength', symbol: 's', unit: 'day', default: 0.7, range: [0, 10], meaning: 'worth of a sanction that is sure to come', source: `${FEHR}; the value is assumed` },
    { name: 'sanction_chance', symbol: '\\pi', unit: 'probability', default: 0.12, range: [0.0001, 0.9999], meaning: 'chance that one who takes part sees and sanctions one who does not', source: ASSUMED },
    { name: 'agreement_time', unit: 'staff_month', default: 0.05, range: [0, 10], meaning: 'working time to keep agreements alive, a community and month', source: ASSUMED },
  ],
  contributions: [
    {
      table: 'resident',
      step: 'decide',
      equations: [{ name: 'sanction', kind: 'term', of: 'utility', text: 'sanction_strength * horizontal * (1 - pow(1 - sanction_chance, neighbours * noticeability * belief))', unit: 'day', meaning: 'the sanction that taking part avoids; only those who take part sanction', source: FEHR }],
    },
    {
      table: 'community',
      step: 'supervise',
      equations: [{ name: 'agreements_time', kind: 'term', of: 'time', text: 'agreement_time * horizontal', unit: 'staff_month', meaning: 'working time of agreements', source: ASSUMED }],
    },
  ],
}
