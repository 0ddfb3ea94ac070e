/** Sentences and parts of sentences in a source file: what a test holds against the tables of translations. */

/**
 * Every text of a file that reads like prose: two small words or more. What a template puts in is `{}`.
 *
 * @example proseIn('const a = `found ${name}, allowed is one`') // ['found {}, allowed is one']
 */
export function proseIn(source: string): string[] {
  const found: string[] = []
  code(0, false)
  return [...new Set(found)].filter((text) =>
    /\p{L}{2,} +(\{\} +)?\p{Ll}{2,}|\p{Ll}{3,}.*\{\}|\{\}.*\p{Ll}{3,}/u.test(text),
  )

  /** Reads code from a place on, to the brace that closes it where it stands in a template; returns where it ended. */
  function code(from: number, inside: boolean): number {
    let depth = 0
    for (let at = from; at < source.length; at++) {
      const sign = source[at]
      if (source.startsWith('//', at)) at = end('\n', at)
      else if (source.startsWith('/*', at)) at = end('*/', at) + 1
      else if (sign === '/' && /[(,=:;!&|?]\s*$/.test(source.slice(at - 3, at))) at = pattern(at)
      else if (sign === "'" || sign === '"') at = quoted(at, sign)
      else if (sign === '`') at = template(at)
      else if (sign === '{') depth++
      else if (sign === '}' && depth-- === 0 && inside) return at
    }
    return source.length
  }

  function escaped(at: number): string {
    return source[at] === 'n' ? '\n' : (source[at] ?? '')
  }

  function end(of: string, from: number): number {
    const at = source.indexOf(of, from)
    return at < 0 ? source.length : at
  }

  function pattern(from: number): number {
    const match = /^\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+\//.exec(source.slice(from))
    return match ? from + match[0].length - 1 : from
  }

  function quoted(from: number, quote: string): number {
    let text = ''
    let at = from + 1
    for (; at < source.length && source[at] !== quote; at++) text += source[at] === '\\' ? escaped(++at) : source[at]
    found.push(text)
    return at
  }

  function template(from: number): number {
    let text = ''
    let at = from + 1
    for (; at < source.length && source[at] !== '`'; at++) {
      if (source[at] === '\\') text += escaped(++at)
      else if (source.startsWith('${', at)) {
        at = code(at + 2, true)
        text += '{}'
      } else text += source[at]
    }
    found.push(text)
    return at
  }
}
