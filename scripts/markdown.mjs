// Reads what check-docs.mjs needs out of a Markdown text: its blocks of code, its links, its headings.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './steps.mjs'

const fenced = /^ *```(\w*)([^\n]*)\n([\s\S]*?)^ *```$/gm

/**
 * The blocks that can be run.
 * @typedef {{ language: string, info: string, line: number, code: string }} Block
 * @param {string} text
 * @returns {Block[]}
 */
export function codeBlocks(text) {
  return [...text.matchAll(fenced)]
    .map((match) => ({
      language: match[1],
      info: match[2],
      code: match[3],
      line: text.slice(0, match.index).split('\n').length,
    }))
    .filter(({ language }) => ['sh', 'ts', 'js'].includes(language))
}

/**
 * Relative links whose file or heading is not there, one message each.
 * @param {string} file
 * @param {string} text
 */
export function brokenLinks(file, text) {
  const prose = withoutCode(text)
  return [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)/g), ...prose.matchAll(/^\[[^\]]+\]: (\S+)/gm)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(file, text, target))
    .map((target) => `${file}: the link ${target} leads nowhere`)
}

/**
 * @param {string} file
 * @param {string} text
 * @param {string} target
 */
function leadsSomewhere(file, text, target) {
  const [path, anchor] = decodeURI(target).split('#')
  const found = path ? pathOf(file, path) : join(root, file)
  if (!found) return false
  return !anchor || !found.endsWith('.md') || anchors(path ? readFileSync(found, 'utf8') : text).includes(anchor)
}

/**
 * On the site a path may begin at docs/, and may leave out .md or index.md.
 * @param {string} file
 * @param {string} path
 */
function pathOf(file, path) {
  const base = path.startsWith('/') ? join(root, 'docs', path) : join(root, dirname(file), path)
  return [base, `${base}.md`, join(base, 'index.md')].find((candidate) => existsSync(candidate))
}

/** The anchors of a document's headings, as GitHub and the site make them. */
function anchors(/** @type {string} */ text) {
  /** @type {Map<string, number>} */
  const seen = new Map()
  return [...withoutCode(text, false).matchAll(/^#+ +(.+)$/gm)].map(([, title]) => {
    const [, given] = title.match(/\{#([^}]+)\}/) ?? []
    if (given) return given
    const slug = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\p{Mark}_ -]/gu, '')
      .replaceAll(' ', '-')
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return times ? `${slug}-${times}` : slug
  })
}

/** Without its blocks of code, and without code in the line, which may look like links. */
function withoutCode(/** @type {string} */ text, inline = true) {
  const prose = text.replace(fenced, '')
  return inline ? prose.replace(/`[^`\n]*`/g, '') : prose
}
