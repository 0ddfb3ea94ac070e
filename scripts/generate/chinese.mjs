// Chinese names of what the model declares, for pages in English that show them beside.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'

/** @type {Record<string, string>} */
const texts = JSON.parse(readFileSync(join(root, 'packages/language/locales/zh/model.json'), 'utf8'))

/** @param {import('@cogov/language').DeclaredKind} kind @param {string} name */
export const chineseOf = (kind, name) => texts[`${kind}.${name}`] ?? ''
