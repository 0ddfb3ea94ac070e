/** The table in Node: a file beside the package, read when it is needed. `src` and `dist` lie at the same depth. */
import { readFileSync } from 'node:fs'

export const table = (): string => readFileSync(new URL('../data/table.txt', import.meta.url), 'utf8')

export async function loadWorld(): Promise<void> {}
