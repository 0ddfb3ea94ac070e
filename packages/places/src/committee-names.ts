import { townshipsOf } from './below.ts'
import { namesFiles } from './names/index.ts'
import type { Place } from './place.ts'

/**
 * Gives the packed names of one province: lines of `township name name …`, deflated without a header, in base64.
 * A caller that serves the files in its own way brings its own.
 *
 * @param province code of two digits
 */
export type LoadNames = (province: string) => Promise<string>

/**
 * The names of a place's committees, in the order of `communitiesOf`. They are loaded on request, one file a
 * province, and unpacked at each call: ask for a county or a province at once rather than township by township.
 *
 * @throws {RangeError} when the place is not of this table
 * @example (await committeeNames(findPlace('北京市/东城区/东华门街道')))[0] // '多福巷社区居委会'
 */
export async function committeeNames(place: Place, load: LoadNames = loadNames): Promise<string[]> {
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

const loadNames: LoadNames = async (province) => (await namesFiles[province]()).packed

async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(inflated).text()
}
