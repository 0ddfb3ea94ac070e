/** A disk that is full; it is a small one in memory, which takes root's rights to make. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentOf, smallStudy } from '@cogov/tests/studies/fixture'
import { afterAll, describe, expect, it } from 'vitest'
import { DiskFull } from '../files/files.ts'
import { sweep } from './sweep.ts'

const home = mkdtempSync(join(tmpdir(), 'cogov-disk-'))
const disk = join(home, 'disk')
const isMounted = mount()
afterAll(async () => {
  if (isMounted) execFileSync('umount', ['--lazy', disk])
  await rm(home, { recursive: true })
})

function mount(): boolean {
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160k', 'cogov', disk], { stdio: 'ignore' })
    return true
  } catch {
    console.log('no test of a full disk: this user may not mount one')
    return false
  }
}

describe('a sweep on a full disk', () => {
  it.runIf(isMounted)('says so, keeps what is finished, and goes on where there is room', async () => {
    const study = smallStudy()
    await sweep(study, { folder: join(home, 'whole'), workers: 2 })
    const folder = join(disk, 'study')
    await expect(sweep(study, { folder, workers: 2 })).rejects.toThrow(DiskFull)
    const kept = (await readdir(join(folder, 'runs'))).filter((name) => name.endsWith('.parquet'))
    expect(kept.length).toBeGreaterThan(0)
    expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.part'))).toEqual([])
    // Still full: nothing that is there is harmed.
    await expect(sweep(study, { folder, workers: 2, resume: true })).rejects.toThrow('the disk is full')
    expect(await readdir(join(folder, 'runs'))).toEqual(expect.arrayContaining(kept))
    execFileSync('mount', ['-o', 'remount,size=8m', disk])
    const { simulated } = await sweep(study, { folder, workers: 2, resume: true })
    expect(simulated).toBeLessThanOrEqual(72 - 3 * kept.length)
    expect(await contentOf(folder)).toEqual(await contentOf(join(home, 'whole')))
  })
})
