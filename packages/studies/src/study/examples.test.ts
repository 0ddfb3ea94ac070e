/** The studies in examples/ are the same in code and in files. */
import { readFile } from 'node:fs/promises'
import { readScenario, type Scenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { readStudy } from './read.ts'
import type { Study } from './study.ts'

const folder = new URL('../../../../examples/studies/', import.meta.url)
const text = (file: string) => readFile(new URL(file, folder), 'utf8')

describe('a study in examples', () => {
  it.each(['which-mechanism', 'tipping-point', 'vertical-supervision', 'whistle-or-devolution', 'when-the-money-ends'])(
    '%s is the same in code and in its file',
    async (name) => {
      const file = await readStudy(await text(`${name}.yaml`), name, async (path) => {
        return readScenario(await text(path), path).scenario as Scenario
      })
      const { study } = (await import(new URL(`${name}.ts`, folder).href)) as { study: Study }
      expect(file.problems).toEqual([])
      expect(plain(file.study)).toEqual(plain(study))
    },
  )
})

/** Without what only a reader of the file needs, and without the place of YAML's empty mappings. */
const plain = (study: Study | undefined) => ({ ...JSON.parse(JSON.stringify(study)), description: '' })
