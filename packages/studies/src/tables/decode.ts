/** Bytes → text. What is said by a mark or by the bytes themselves is recognised; what is not is asked. */
import { messageAt, rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

export interface Decoded {
  text: string
  /** As browsers call it. */
  encoding: string
}

/**
 * @param name of the file, for what is wrong
 * @param encoding where it is known
 * @throws RangeError where the bytes do not say their encoding
 * @example decode(new TextEncoder().encode('name\n'), 'a.csv').encoding // 'utf-8'
 */
export function decode(bytes: Uint8Array, name: string, encoding?: string): Decoded {
  if (encoding !== undefined) return { text: decodeAs(bytes, name, encoding), encoding: encoding.toLowerCase() }
  const marked = markOf(bytes) ?? (isText(bytes, 'utf-8') ? 'utf-8' : unmarkedUtf16(bytes))
  if (marked !== undefined) return { text: decodeAs(bytes, name, marked), encoding: marked }
  if (isChinese(bytes)) return { text: decodeAs(bytes, name, 'gb18030'), encoding: 'gbk' }
  throw rangeError(messageAt(name, message('table.encoding')))
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** Without a mark, UTF-16 is known by the zeros of its digits, commas and line ends, all on one side of the pairs. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0]
  const start = bytes.subarray(0, 10_000)
  start.forEach((byte, n) => {
    if (byte === 0) zeros[n % 2] = (zeros[n % 2] as number) + 1
  })
  const [even = 0, odd = 0] = zeros
  const [more, less] = odd > even ? [odd, even] : [even, odd]
  if (bytes.length % 2 === 1 || more < 0.05 * start.length || less > 0.02 * more) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    return !new TextDecoder(encoding, { fatal: true }).decode(bytes).includes('\0')
  } catch {
    return false
  }
}

/**
 * Whether bytes are GBK: in GB 2312, which all but rare names are of, both bytes of a character are high. In the
 * encodings of Europe a high byte stands alone among letters.
 */
function isChinese(bytes: Uint8Array): boolean {
  if (!isText(bytes, 'gb18030')) return false
  let [common, others] = [0, 0]
  for (let n = 0; n < bytes.length; n++) {
    if ((bytes[n] as number) < 0x80) continue
    const next = bytes[n + 1] ?? 0
    if (next >= 0xa1) common++
    else others++
    n++
  }
  return common > 9 * others
}

function decodeAs(bytes: Uint8Array, name: string, encoding: string): string {
  try {
    // The superset of GBK, which four-byte characters are of.
    return new TextDecoder(/^gbk$/i.test(encoding) ? 'gb18030' : encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    const code = error instanceof RangeError ? 'table.no_such_encoding' : 'table.wrong_encoding'
    throw rangeError(messageAt(name, message(code, { name: encoding })))
  }
}
