/**
 * A link that holds everything: scenario, levers over time, seed, tick, version, fork, view, language. It is the
 * fragment of the address, so no server sees it: `#1.` and the content as JSON, deflated, in base64url.
 *
 * What a link says is checked before anything is done with it; its scenario is read like any file.
 */
import { t as says } from '../words/speak.ts'

/** What a link holds, as it is written. */
export interface Linked {
  /** Version of the library that made it. */
  version: string
  /** A scenario file; its timeline says which levers were moved when. */
  file: string
  tick: number
  view: string
  language: string
  /** The twin: since when, and its scenario. */
  fork?: { since: number; file: string }
  /** Digest of the state that the link shows. */
  hash?: string
}

const FORMAT = '1.'
/** Longest link that is made; servers never see it, but people paste it. */
export const LONGEST = 12_000
/** Largest content that is unpacked: a small link may hold a huge text. */
const MAX_BYTES = 2_000_000

/** A link that says something wrong: which part. */
export class WrongLink extends Error {
  override readonly name = 'WrongLink'
}

/** @example location.hash = await writeLink(linked) // '#1.q1bKS8xN…' */
export async function writeLink(linked: Linked): Promise<string> {
  const { version, file, tick, view, language, fork, hash } = linked
  const short = {
    v: version,
    s: file,
    t: tick,
    w: view,
    l: language,
    ...(fork ? { f: [fork.since, fork.file] } : {}),
    ...(hash ? { h: hash } : {}),
  }
  const bytes = await piped(new TextEncoder().encode(JSON.stringify(short)), new CompressionStream('deflate-raw'))
  return `#${FORMAT}${base64url(bytes)}`
}

/**
 * @throws WrongLink that names the part which is wrong
 */
export async function readLink(fragment: string): Promise<Linked> {
  const text = fragment.replace(/^#/, '')
  if (!text.startsWith(FORMAT)) throw new WrongLink(says('link_format'))
  const value = await unpacked(text.slice(FORMAT.length))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongLink(says('link_empty'))
  const { v, s, t, w, l, f, h } = value as Record<string, unknown>
  if (typeof s !== 'string') throw new WrongLink(says('link_missing'))
  return {
    version: textOf(v, 'version', 40),
    file: s,
    tick: wholeOf(t, 'tick'),
    view: textOf(w, 'view', 40),
    language: textOf(l, 'language', 10),
    ...(f === undefined ? {} : { fork: forkOf(f) }),
    ...(h === undefined ? {} : { hash: textOf(h, 'hash', 64) }),
  }
}

function forkOf(value: unknown): NonNullable<Linked['fork']> {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[1] !== 'string')
    throw new WrongLink(says('link_fork'))
  return { since: wholeOf(value[0], 'fork'), file: value[1] }
}

function wholeOf(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 12_000) return value
  throw new WrongLink(`${where}: ${says('link_month')}`)
}

function textOf(value: unknown, where: string, longest: number): string {
  if (typeof value === 'string' && value.length <= longest) return value
  throw new WrongLink(`${where}: ${says('link_text', { n: longest })}`)
}

async function unpacked(text: string): Promise<unknown> {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
    return JSON.parse(new TextDecoder().decode(await piped(bytes, new DecompressionStream('deflate-raw')))) as unknown
  } catch (error) {
    if (error instanceof WrongLink) throw error
    throw new WrongLink(says('link_damaged'))
  }
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array }
    if (done || !value) break
    pieces.push(value)
    length += value.length
    if (length > MAX_BYTES) {
      await reader.cancel()
      throw new WrongLink(says('link_large'))
    }
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/==?$/, '')
}
