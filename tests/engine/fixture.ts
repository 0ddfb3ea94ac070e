/** Equations and quantities without units or meaning, for small worlds of tests. */
import type { Equation, Quantity } from '@cogov/engine/equations'

export const equation = (name: string, text: string, kind: Equation['kind'] = 'rule'): Equation => ({
  name,
  kind,
  text,
  unit: '1',
  meaning: '',
  source: 'test',
})

export const quantity = (name: string): Quantity => ({ name, unit: '1', meaning: '' })
