/** The data in Node: files beside the package, read when they are asked for. `src` and `dist` lie at the same depth. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

const file = (name: string) => new URL(`../data/${name}`, import.meta.url)

export const table = (): string => readFileSync(file('table.txt'), 'utf8')

export const map = (): string => readFileSync(file('map.txt'), 'utf8')

export const otherNamesText = (): string => readFileSync(file('other-names.txt'), 'utf8')

export const packedNames = (province: string): Promise<Uint8Array> => readFile(file(`names/${province}.deflate`))

export async function loadPlaces(): Promise<void> {}

export async function loadMap(): Promise<void> {}
