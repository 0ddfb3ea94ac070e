/** The networks that a scenario can ask for, with what each is given. Ranges are those of `engine/networks`. */
import type { NetworkName } from '@cogov/engine/networks'
import type { Field, Fields, MappingField, VariantsField } from './fields.ts'
import { tableFields } from './own-place-fields.ts'
import { DEFAULT_SCENARIO } from './scenario.ts'

const neighbours = (meaning: string): Field => ({
  kind: 'number',
  meaning,
  unit: '1',
  range: [0, 1000],
  default: 8,
})
const wholeNeighbours = (meaning: string): Field => ({ ...neighbours(meaning), whole: true }) as Field
const evenNeighbours = (meaning: string): Field => ({ ...wholeNeighbours(meaning), even: true }) as Field

const pair: Field = {
  kind: 'list',
  meaning: 'two residents',
  of: { kind: 'number', meaning: 'a resident, counted from 0', unit: '1', range: [0, 1e6], whole: true },
  length: [2, 2],
  unique: true,
}

const kinds = {
  'small-world': network('a ring of which some ties are led elsewhere', {
    degree: evenNeighbours('mean number of neighbours'),
    rewiring: {
      kind: 'number',
      meaning: 'share of ties led elsewhere',
      unit: 'probability',
      range: [0, 1],
      default: 0.1,
    },
  }),
  ring: network('a circle', { degree: evenNeighbours('number of neighbours, half on each side') }),
  complete: network('everyone with everyone', {}),
  lattice: network('a grid whose ends meet', {
    degree: { kind: 'choice', meaning: 'number of neighbours: 8 with corners', among: [4, 8], default: 8 },
  }),
  'random-regular': network('by chance, everyone with as many', {
    degree: wholeNeighbours('number of neighbours'),
  }),
  'erdos-renyi': network('by chance, each pair as likely', {
    degree: neighbours('expected number of neighbours'),
  }),
  'scale-free': network('newcomers join those who have many neighbours', {
    attachments: {
      kind: 'number',
      meaning: 'ties of each newcomer',
      unit: '1',
      range: [1, 500],
      whole: true,
      default: 4,
    },
  }),
  'stochastic-block': network('groups that keep to themselves more or less', {
    groups: {
      kind: 'list',
      meaning: 'sizes of the groups, relative to each other',
      of: { kind: 'number', meaning: 'a size', unit: '1', range: [0.001, 1e6] },
      length: [1, 100],
      default: [1, 1],
    },
    within: { ...neighbours('expected number of neighbours in one’s own group'), default: 6 } as Field,
    between: { ...neighbours('expected number of neighbours in all other groups'), default: 2 } as Field,
  }),
  'edge-list': network('as listed here, or in a file with a line for each tie: from, to, and perhaps the community', {
    edges: {
      kind: 'list',
      meaning: 'who is joined with whom',
      of: pair,
      length: [0, 20_000],
      unique: true,
      default: [],
    },
    ...tableFields,
  }),
} satisfies Record<NetworkName, MappingField>

function network(meaning: string, fields: Fields): MappingField {
  return { kind: 'mapping', meaning, fields }
}

export const networkField: VariantsField = {
  kind: 'variants',
  meaning: 'how residents of a community are joined',
  of: kinds,
  usual: DEFAULT_SCENARIO.network.kind,
  default: DEFAULT_SCENARIO.network,
}
