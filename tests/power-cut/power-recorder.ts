/** For tests: passes what is done to files on to the file system, and writes it down. */
import type * as sync from 'node:fs'
import type * as promises from 'node:fs/promises'
import type { Operation } from './power-cut.ts'

export interface Recorded {
  /** Only what is below it is written down. */
  home: string
  operations: Operation[] | undefined
}

const recorder = (disk: Recorded) => (operation: Operation) => {
  if (operation.path.startsWith(`${disk.home}/`) || operation.path === disk.home) disk.operations?.push(operation)
}

export function recordPromises(real: typeof promises, disk: Recorded) {
  const note = recorder(disk)
  return {
    async mkdir(path: string) {
      await real.mkdir(path)
      note({ kind: 'make folder', path })
    },
    async rename(path: string, to: string) {
      await real.rename(path, to)
      note({ kind: 'rename', path, to })
    },
    async rm(path: string, options?: sync.RmOptions) {
      const there = await real.stat(path).catch(() => undefined)
      await real.rm(path, options)
      if (there) note({ kind: 'remove', path })
    },
    async open(path: string, flags: string) {
      const handle = await real.open(path, flags)
      if (flags !== 'r') note({ kind: 'create', path })
      return {
        async writeFile(bytes: Uint8Array) {
          await handle.writeFile(bytes)
          note({ kind: 'write', path, bytes: Buffer.from(bytes) })
        },
        async sync() {
          await handle.sync()
          note({ kind: flags === 'r' ? 'sync folder' : 'sync', path })
        },
        close: () => handle.close(),
      }
    },
  }
}

export function recordSync(real: typeof sync, disk: Recorded) {
  const note = recorder(disk)
  const paths = new Map<number, string>()
  return {
    openSync(path: string, flags: string) {
      const file = real.openSync(path, flags)
      paths.set(file, path)
      note({ kind: 'create', path })
      return file
    },
    writeSync(file: number, bytes: Buffer, from: number) {
      const written = real.writeSync(file, bytes, from)
      note({ kind: 'write', path: paths.get(file) ?? '', bytes: Buffer.from(bytes.subarray(from, from + written)) })
      return written
    },
    fsync(file: number, callback: (error: NodeJS.ErrnoException | null) => void) {
      const path = paths.get(file) ?? ''
      real.fsync(file, (error) => {
        // A journal that is closed and removed meanwhile has nothing to flush any more.
        if (!error && real.existsSync(path)) note({ kind: 'sync', path })
        callback(error)
      })
    },
  }
}
