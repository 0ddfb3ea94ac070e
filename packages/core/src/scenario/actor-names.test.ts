import { expect, it } from 'vitest'
import { showProblem } from './file.ts'
import { readShape } from './read.ts'
import { writeScenario } from './write.ts'

const read = (names: string) => readShape(`cogov: 1\nname: a\nplace: {}\nnames:\n${names}`, 'f')

it('calls actors by the scenario’s words, which are read back as written', () => {
  const { scenario } = read('  township: ward\n  community: { one: bairro, zh: 街区 }\n')
  expect(scenario?.names).toEqual({ township: 'ward', community: { one: 'bairro', zh: '街区' } })
  expect(readShape(writeScenario(scenario!), 'g').scenario).toEqual(scenario)
})

it('says which actor was meant, and what its word needs', () => {
  const told = (names: string) => read(names).problems.map(showProblem)
  expect(told('  tonwship: ward\n')).toEqual([
    expect.stringMatching(/^f:5:3: names\.tonwship: .*did you mean 'township'/),
  ])
  expect(told('  township: { other: wards }\n')).toEqual([expect.stringContaining('names.township.one: missing')])
})
