// A rumour among a thousand people.
import { buildWorld } from '@cogov/engine'

const quantity = (name: string) => ({ name, unit: '1', meaning: name })
const { world, names } = buildWorld({
  seed: 'rumour',
  model: {
    units: [],
    constants: [{ ...quantity('chance'), value: 0.3 }],
    tables: [
      { name: 'town', columns: [quantity('informed')] },
      { name: 'person', parent: 'town', network: true, columns: [quantity('knows')] },
    ],
  },
  population: [
    { table: 'town', sizes: Uint32Array.of(1), nameOf: () => 'all' },
    {
      table: 'person',
      sizes: Uint32Array.of(1000),
      nameOf: () => 'town',
      network: { kind: 'small-world', degree: 6, rewiring: 0.1 },
    },
  ],
  passes: [
    [
      {
        name: 'tell',
        table: 'person',
        equations: [
          {
            ...quantity('knows'),
            kind: 'rule',
            text: 'draw < 1 - pow(1 - chance, 6 * seen(knows)) ? 1 : knows',
            source: 'example',
          },
          { ...quantity('informed'), kind: 'total', text: 'mean(knows)', source: 'example' },
        ],
      },
    ],
  ],
})
const [tell = ''] = names
world.blockColumn('person', 'knows', 0)[0] = 1
for (world.tick = 1; world.tick <= 30; world.tick++) world.run(tell)
const informed = world.column('town', 'informed')[0] ?? 0
console.log(informed > 0.9 && informed <= 1 ? 'nearly all know' : `informed: ${informed}`)
