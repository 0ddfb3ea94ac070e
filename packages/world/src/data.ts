/** The table, a file beside the package, read when it is needed. `src` and `dist` lie at the same depth. */
import { readFileSync } from 'node:fs'

/** One line a source, country, unit or city, as scripts/world writes it. */
export const table = (): string => readFileSync(new URL('../data/table.txt', import.meta.url), 'utf8')
