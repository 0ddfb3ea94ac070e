import { expect, it } from 'vitest'
import { possibleOf } from './possible.ts'

it('goes by what is declared, and takes a share for one unless its values say otherwise', () => {
  expect(possibleOf({ unit: 'share', range: [-1, 1] }, [0.1])).toEqual([-1, 1])
  expect(possibleOf({ unit: 'share', range: [-1e15, 1e15] }, [0.1])).toEqual([0, 1])
  expect(possibleOf({ unit: 'share', range: [-1e15, 1e15] }, [0.1, -0.1])).toEqual([-1e15, 1e15])
  // What is declared and not so is no end.
  expect(possibleOf({ unit: 'month', range: [0, 6] }, [8])).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ])
  expect(possibleOf({ unit: 'month' }, [3])).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
})
