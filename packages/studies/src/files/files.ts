/**
 * Files that are there whole or not at all: written under a temporary name, flushed to the disk, then renamed. The name
 * has a checksum of the content in it, so that a damaged file is known by its name alone.
 */

import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { type Message, MessageError, messageAt, messageOfError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

/** A folder that cannot be written to, or that holds what is not ours. */
export class StoreError extends MessageError {
  override readonly name: string = 'StoreError'
}

/** The disk is full: what is finished is kept, and the work can go on where there is room again. */
export class DiskFull extends StoreError {
  override readonly name = 'DiskFull'
}

/** Checksum of a file's content, as its name has it. */
const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** `runs/0000-000012` and its content → `runs/0000-000012.3f2a9c0d1b2e4f56.parquet` */
export async function writeChecked(stem: string, extension: string, bytes: Uint8Array): Promise<string> {
  const path = `${stem}.${checksum(bytes)}.${extension}`
  await writeAtomically(path, bytes)
  return path
}

/**
 * @throws DiskFull where there is no room; nothing is left of the file then
 * @throws StoreError where it cannot be written
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.${owner()}.part`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asStoreError(path, error)
  }
}

/** A name is on the disk when its folder is. Not every system lets a folder be opened; there the name has to do. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Who writes a temporary file: the machine and the process. */
export const owner = (): string => `${hostname().replace(/[^\w-]/g, '-')}.${process.pid}`

/**
 * Takes away what processes of this machine left behind when they were killed; those of others may still be at work.
 * For the beginning of a process: what has its number is of an earlier one.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const mine = owner().split('.')[0] as string
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const [, host, pid] = /\.([\w-]+)\.(\d+)\.part$/.exec(name) ?? []
    const ended = Number(pid) === process.pid || !isAlive(Number(pid))
    if (host === mine && ended) await rm(join(folder, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * The content of a file whose name has its checksum.
 *
 * @returns nothing where the content is not what the name says
 */
export async function readChecked(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path)
  const [, expected] = /\.([0-9a-f]{16})\.\w+$/.exec(path) ?? []
  return checksum(bytes) === expected ? bytes : undefined
}

/** Makes a folder where there is none. Unlike mkdir with `recursive`, which may never end where nobody may make one. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
    await syncFolder(dirname(folder))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (code === 'EEXIST') throw new StoreError(messageAt(folder, message('files.is_file')))
    if (code !== 'ENOENT' || dirname(folder) === folder) throw asStoreError(folder, error)
    await makeFolder(dirname(folder))
    await makeFolder(folder)
  }
}

export function asStoreError(path: string, error: unknown): Error {
  if (error instanceof StoreError) return error
  const { code } = error as NodeJS.ErrnoException
  const said = messageAt(path, whyNot(error))
  return code === 'ENOSPC' || code === 'EDQUOT' ? new DiskFull(said) : new StoreError(said)
}

const REASONS = {
  ENOENT: 'files.cannot_be_made',
  ENOTDIR: 'files.path_through_file',
  EACCES: 'files.no_permission',
  EPERM: 'files.no_permission',
  EROFS: 'files.read_only',
  ENOSPC: 'files.disk_full',
  EDQUOT: 'files.disk_full',
} as const

/** Why a file or a folder could not be written; in the system's own words where we have none. */
export function whyNot(error: unknown): Message {
  const { code } = error as NodeJS.ErrnoException
  return code !== undefined && Object.hasOwn(REASONS, code)
    ? message(REASONS[code as keyof typeof REASONS])
    : messageOfError(error)
}
