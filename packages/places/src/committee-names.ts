import { packedNames } from '#data'
import { townshipsOf } from './below.ts'
import type { Place } from './place.ts'

/**
 * Gives the packed names of one province: lines of `township name name …`, deflated without a header.
 * A caller that serves the files in its own way brings its own.
 *
 * @param province code of two digits
 */
export type LoadNames = (province: string) => Promise<Uint8Array>

/**
 * The names of a place's committees, in the order of `communitiesOf`. They are loaded on request, one file a
 * province, and unpacked at each call: ask for a county or a province at once rather than township by township.
 *
 * @throws {RangeError} when the place is not of this table
 * @example (await committeeNames(findPlace('北京市/东城区/东华门街道')))[0] // '多福巷社区居委会'
 */
export async function committeeNames(place: Place, load: LoadNames = packedNames): Promise<string[]> {
  const townships = townshipsOf(place).map((township) => township.code)
  const provinces = [...new Set(townships.map((code) => code.slice(0, 2)))]
  const names = new Map<string, string[]>()
  for (const province of provinces) {
    for (const line of (await unpack(await load(province))).split('\n')) {
      const [code, ...committees] = line.split(' ')
      names.set(code, committees)
    }
  }
  return townships.flatMap((code) => names.get(code) ?? [])
}

async function unpack(packed: Uint8Array): Promise<string> {
  const inflated = new Blob([Uint8Array.from(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(inflated).text()
}
