// A table in Markdown.

/**
 * @param {string[]} heads
 * @param {unknown[][]} rows
 */
export const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n')
