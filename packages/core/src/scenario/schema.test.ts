import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MECHANISMS } from '../mechanisms/index.ts'
import { showProblem } from './file.ts'
import { jsonSchema } from './json-schema.ts'
import { readShape } from './read.ts'
import { PARAMETERS } from './schema.ts'

const docs = readFileSync(new URL('../../../../docs/scenario.md', import.meta.url), 'utf8')

describe('the shape of a scenario', () => {
  it('has one parameter of each name, with its default in its range', () => {
    expect(new Set(PARAMETERS.map(({ name }) => name)).size).toBe(PARAMETERS.length)
    for (const { name, default: usual, range } of PARAMETERS) {
      expect(usual, name).toBeGreaterThanOrEqual(range[0])
      expect(usual, name).toBeLessThanOrEqual(range[1])
    }
  })

  it('has every lever and parameter that is declared, in the schema and in the document', () => {
    const schema = JSON.stringify(jsonSchema())
    for (const { name, meaning } of [...PARAMETERS, ...MECHANISMS.flatMap(({ levers }) => levers)]) {
      expect(schema).toContain(JSON.stringify(name))
      expect(schema).toContain(meaning)
      expect(docs, 'npm run generate -- scenario-docs').toContain(`\`${name}\` |`)
    }
  })

  it('is that of the examples in the document', () => {
    const examples = [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text as string)
    expect(examples.length).toBeGreaterThan(1)
    for (const text of examples) expect(readShape(text, 'docs').problems.map(showProblem)).toEqual([])
  })
})
