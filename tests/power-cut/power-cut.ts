/** For tests: a disk of which a power cut leaves what was flushed, and of the rest what it pleases. */
import { dirname } from 'node:path'

/** What was done to a file system, in its order. */
export type Operation =
  | { kind: 'make folder' | 'create' | 'remove' | 'sync' | 'sync folder'; path: string }
  | { kind: 'write'; path: string; bytes: Buffer }
  | { kind: 'rename'; path: string; to: string }

/** What becomes of that which was not flushed. */
export const FATES = [
  'is lost',
  'stays',
  'stays by name alone',
  'is lost but for the oldest name',
  'is lost but for the newest name',
  'is half written',
  'is zeros',
] as const
export type Fate = (typeof FATES)[number]

/** Files by path, after a power cut; a folder has no content. */
export type Remains = Map<string, Buffer | undefined>

interface Inode {
  folder: boolean
  data: Buffer
  /** Bytes that are on the disk for certain. */
  flushed: number
}

/**
 * What a power cut leaves after some operations. The content of a file is certain when the file was flushed, and its
 * name when the folder was: nothing else is promised (POSIX, fsync).
 */
export function remainsAfter(operations: readonly Operation[], fate: Fate): Remains {
  const live = new Map<string, Inode>()
  const certain = new Map<string, Inode>()
  let waiting: { path: string; inode: Inode | undefined }[] = []
  const name = (path: string, inode: Inode | undefined) => {
    if (inode) live.set(path, inode)
    else live.delete(path)
    waiting.push({ path, inode })
  }
  const settle = ({ path, inode }: (typeof waiting)[0]) => {
    if (inode) certain.set(path, inode)
    else certain.delete(path)
  }
  for (const operation of operations) {
    const { path } = operation
    const inode = live.get(path)
    if (operation.kind === 'make folder') name(path, { folder: true, data: Buffer.alloc(0), flushed: 0 })
    else if (operation.kind === 'create') inode ?? name(path, { folder: false, data: Buffer.alloc(0), flushed: 0 })
    else if (operation.kind === 'remove') name(path, undefined)
    else if (operation.kind === 'sync folder') {
      for (const one of waiting) if (dirname(one.path) === path) settle(one)
      waiting = waiting.filter((one) => dirname(one.path) !== path)
    } else if (!inode) throw new Error(`${operation.kind} of ${path}, which is not there`)
    else if (operation.kind === 'rename') {
      name(operation.to, inode)
      name(path, undefined)
    } else if (operation.kind === 'write') inode.data = Buffer.concat([inode.data, operation.bytes])
    else inode.flushed = inode.data.length
  }
  if (fate === 'is lost but for the oldest name') waiting.slice(0, 1).forEach(settle)
  else if (fate === 'is lost but for the newest name') waiting.slice(-1).forEach(settle)
  else if (fate !== 'is lost') waiting.forEach(settle)
  const there = [...certain].filter(([path]) => isReachable(path, certain))
  return new Map(there.map(([path, inode]) => [path, inode.folder ? undefined : contentOf(inode, fate)]))
}

/** A file is lost with its folder. The folder in which all begins is there. */
function isReachable(path: string, certain: ReadonlyMap<string, Inode>): boolean {
  const folder = dirname(path)
  return folder === '/' || (certain.has(folder) && isReachable(folder, certain))
}

function contentOf({ data, flushed }: Inode, fate: Fate): Buffer {
  if (fate === 'stays') return data
  const rest = data.length - flushed
  if (fate === 'is half written') return data.subarray(0, flushed + Math.floor(rest / 2))
  if (fate === 'is zeros') return Buffer.concat([data.subarray(0, flushed), Buffer.alloc(rest)])
  return data.subarray(0, flushed)
}
