import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'

/**
 * A page that is written by hand, with what stands there between `<!-- generated: NAME -->` and `<!-- end -->` filled
 * in.
 * @param {string} page from the root of the repository
 * @param {Record<string, () => string>} blocks
 * @throws Error where the page asks for a block that nothing generates
 */
export function filled(page, blocks) {
  const text = readFileSync(join(root, page), 'utf8')
  return text.replace(/(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, name, end) => {
    const block = blocks[name]
    if (!block) throw new Error(`${page} asks for '${name}', which nothing generates`)
    return `${start}\n${block()}\n\n${end}`
  })
}
