/** How many rows a memory has room for: more than there are, so that worlds of about one size lie alike. */

/** Rows below which worlds are small, some 700 KB, and from which they are large, some 20 MB. */
const [SMALL, LARGE] = [2 ** 13, 2 ** 18]

/**
 * Rows that the columns of the lowest table have room for, and those of the mirror. Sizes that luck draws are hardly
 * ever the same twice, but worlds of about one size shall have everything in the same places, and so share modules. A
 * small world has room for up to half as many rows more, a large one, whose run takes long beside compiling, for a
 * thirty-second.
 *
 * @param rows of the table, with padding
 * @param most rows of one block of any table, with padding
 */
export function roomOf(rows: number, most: number): { room: number; mirrorRows: number } {
  const [parts, mirrorParts] = rows < SMALL ? [2, 1] : rows < LARGE ? [4, 1] : [32, 4]
  const room = fitting(rows, parts) + apart(rows)
  return { room, mirrorRows: rows < SMALL && most <= rows ? room : fitting(most, mirrorParts) }
}

/** The greatest power of 2 that is no more. */
const octave = (rows: number): number => 2 ** (31 - Math.clz32(rows))

/** The next of so many sizes from one power of 2 to the next. */
function fitting(rows: number, parts: number): number {
  const step = Math.max(4, octave(rows) / parts)
  return Math.ceil(rows / step) * step
}

/**
 * Rows between columns, whose distance would otherwise be a round number: then the same row of all columns competes for
 * the same few places of the caches, which took a fifth of the time.
 */
const apart = (rows: number): number => Math.max(80, Math.ceil((octave(rows) * 0.0123) / 16) * 16)
