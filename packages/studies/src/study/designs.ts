/** The designs that a study can ask for, with what each is given. */
import { type Fields, type MappingField, type NumberField, tableFields } from '@cogov/core/scenario'

const number = (meaning: string, range: readonly [number, number], usual?: number): NumberField => ({
  kind: 'number',
  meaning,
  unit: '1',
  range,
  ...(usual === undefined ? { required: true } : { default: usual }),
})

const whole = (meaning: string, range: readonly [number, number], usual?: number): NumberField => ({
  ...number(meaning, range, usual),
  whole: true,
})

const flag = (meaning: string, usual: boolean) => ({ kind: 'flag', meaning, default: usual }) as const

const points = whole('points of the design', [1, 10_000_000])
const levels = whole('levels of a factor that has as many as one likes', [1, 1000], 3)
const threshold = number('value of the goal at which the side changes', [-1e15, 1e15])

const design = (meaning: string, fields: Fields): MappingField => ({ kind: 'mapping', meaning, fields })

/** A table of points: its file, and how it is read; the points themselves are kept as rows. */
const { table: _, hash: __, ...pointsFile } = tableFields

export const DESIGN_FIELDS = {
  factorial: design('every combination of levels: a grid, where factors take every value', { levels }),
  fractional: design('a fraction of all combinations of two levels', {
    resolution: { kind: 'choice', meaning: 'length of the shortest confounded word', among: [3, 4, 5], default: 4 },
  }),
  'one-at-a-time': design('the middle, then each factor alone at each of its levels', { levels }),
  'latin-hypercube': design('a sample that is even in every factor, its points far from each other', { points }),
  sobol: design('the Sobol sequence', {
    points,
    shift: flag('whether the sequence is shifted at random, by the study’s seed', true),
  }),
  halton: design('the Halton sequence', {
    points,
    permute: flag('whether digits are permuted at random, by the study’s seed', true),
  }),
  random: design('independent random points', { points }),
  saltelli: design('for Sobol indices', {
    points: whole('base points, a power of two', [2, 1_000_000]),
    second_order: flag('whether pairs of factors are asked about', false),
  }),
  morris: design('trajectories for elementary effects', {
    trajectories: whole('trajectories', [2, 100_000]),
    levels: { ...whole('levels of the grid', [2, 100], 4), even: true },
  }),
  table: design('points of one’s own, as listed here or in a file with a column for each factor', {
    rows: {
      kind: 'list',
      meaning: 'points, each a value for each factor in their order',
      of: {
        kind: 'list',
        meaning: 'a value for each factor',
        of: { kind: 'any', meaning: 'a value' },
        length: [1, 1000],
      },
      length: [0, 100_000],
      default: [],
    },
    ...pointsFile,
  }),
  bisection: design('looks for the value of one factor at which the goal crosses a threshold', {
    threshold,
    tolerance: number('width to stop at, as a share of the factor’s range', [1e-6, 0.5], 0.01),
    sections: whole('points looked at inside the bracket at once', [1, 100], 3),
  }),
  'phase-diagram': design('a grid that is refined where the goal changes', {
    cells: whole('cells of the first grid along each factor', [1, 100], 4),
    depth: whole('how often a cell may be halved', [0, 10], 3),
    change: number('difference of the goal within a cell that halves it', [0, 1e15]),
  }),
  'successive-halving': design('many policies, of which the better ones get more and more replicates', {
    points: whole('policies to begin with, a Latin hypercube of the factors', [2, 100_000]),
    keep: whole('one of so many goes on to the next round', [2, 10], 2),
  }),
} satisfies Record<string, MappingField>

export type Design =
  | { kind: 'factorial'; levels: number }
  | { kind: 'fractional'; resolution: 3 | 4 | 5 }
  | { kind: 'one-at-a-time'; levels: number }
  | { kind: 'latin-hypercube' | 'random'; points: number }
  | { kind: 'sobol'; points: number; shift: boolean }
  | { kind: 'halton'; points: number; permute: boolean }
  | { kind: 'saltelli'; points: number; second_order: boolean }
  | { kind: 'morris'; trajectories: number; levels: number }
  | { kind: 'table'; rows: unknown[][]; file?: string }
  | { kind: 'bisection'; threshold: number; tolerance: number; sections: number }
  | { kind: 'phase-diagram'; cells: number; depth: number; change: number }
  | { kind: 'successive-halving'; points: number; keep: number }
