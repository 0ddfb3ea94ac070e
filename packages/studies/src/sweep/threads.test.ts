import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageIn } from '@cogov/engine/messages'
import { smallStudy } from '@cogov/tests/studies/fixture'
import { describe, expect, it } from 'vitest'
import { StoreError } from '../files/files.ts'
import { startThreads } from './threads.ts'

describe('a thread of a sweep', () => {
  it('that finds no study says so with its code, as the error that it is', async () => {
    const path = await mkdtemp(join(tmpdir(), 'cogov-threads-'))
    const threads = startThreads(1, { path, study: smallStudy(), part: 3, order: 'turns' })
    const task = { folder: path, stage: 0, points: 'none.parquet', part: 0, from: 0, to: 3, replicates: 3 }
    try {
      const error = await threads.simulate(task).catch((thrown) => thrown)
      expect(error).toBeInstanceOf(StoreError)
      expect(messageIn(error)).toMatchObject({ code: 'store.no_study', values: { path } })
      expect(error.message).toBe(`${path}: no study is here (there is no study.json); start one with cogov sweep`)
    } finally {
      await threads.close()
      await rm(path, { recursive: true })
    }
  })
})
