// The figure of the house, drawn from the imports themselves: a package is a floor, the foundation at the bottom, its
// rooms stand in the order in which they may import, and arrows lead from a package to those that it imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../house.cjs'
import { fromSource } from '../source.mjs'
import { root } from '../steps.mjs'

const { paint } = await fromSource('packages/charts/src/palette.ts')
const { textWidth } = await fromSource('packages/language/src/width.ts')

const FILE = 'docs/figures/house.svg'
const TITLE = 'The house, drawn from its imports'
const LEGEND = [
  'A floor is a package, and an arrow leads to one that it imports. A box is a room: a folder with the number of its',
  'files, or one file. A room imports only from rooms before it.',
]
/** Pixels: of the drawing, of a floor, between floors, between the shafts in which arrows go down. */
const [WIDTH, LEFT, FLOOR, TOP, GAP, SHAFT] = [760, 16, 590, 86, 12, 22]
/** Of a floor: its head, a row of rooms, the air around a room's name. */
const [HEAD, ROW, AIR] = [36, 28, 9]
const [INK, SOFT, LINE, PAPER, RAISED] = ['text', 'muted', 'line', 'paper', 'raised'].map((name) =>
  paint(name, 'light'),
)

/**
 * @typedef {{ label: string, x: number, y: number, width: number }} Room
 * @typedef {object} Floor
 * @property {string} name
 * @property {string} what
 * @property {number} files
 * @property {number} lines
 * @property {string[]} imports
 * @property {Room[]} rooms
 * @property {number} y
 * @property {number} height
 */

export const generate = () => ({ [FILE]: drawing(stacked([...house].reverse())) })

/** From the roof down, each under the one before. @param {typeof house} rows */
function stacked(rows) {
  let y = TOP
  return rows.map(({ name, what, rooms }) => {
    const files = sourcesOf(name)
    const texts = files.map((file) => readFileSync(join(root, 'packages', name, 'src', file), 'utf8'))
    const placed = roomsOf(rooms, files)
    const height = HEAD + (placed.at(-1)?.y ?? 0) + ROW + 6
    const lines = aboutLines(
      name,
      texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0),
    )
    const floor = { name, what: what.replaceAll('`', ''), files: files.length, lines, imports: importsOf(name, texts) }
    y += height + GAP
    return { ...floor, rooms: placed, y: y - height - GAP, height }
  })
}

/** What is written in a package: no tests, and no files that are generated. @param {string} name */
function sourcesOf(name) {
  const made = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('packages/'))
  return readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|\.d\.ts$|^e2e\//.test(file))
    .filter((file) => !made.some((path) => `packages/${name}/src/${file}`.startsWith(path)))
    .sort()
}

/** @param {string} name @param {string[]} texts */
function importsOf(name, texts) {
  const found = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/from '@cogov\/(\w+)|import\('@cogov\/(\w+)/g)].map(([, a, b]) => a ?? b),
    ),
  )
  return house.map((one) => one.name).filter((other) => other !== name && found.has(other))
}

/**
 * Lines of a package to the hundred. What the figure says stays until it is wrong by a tenth, so that not every change
 * of the code is one of the figure.
 * @param {string} name @param {number} lines
 */
function aboutLines(name, lines) {
  const before = existsSync(join(root, FILE)) ? readFileSync(join(root, FILE), 'utf8') : ''
  const said = Number(new RegExp(`data-package="${name}" data-lines="(\\d+)"`).exec(before)?.[1])
  return Math.abs(said - lines) <= lines / 10 ? said : Math.max(100, Math.round(lines / 100) * 100)
}

/**
 * Rooms with the number of their files, in rows that fit the floor.
 * @param {string[]} rooms @param {string[]} files @returns {Room[]}
 */
function roomsOf(rooms, files) {
  let [x, y] = [14, 0]
  return rooms.flatMap((room) => {
    const inside = files.filter((file) => file === room || file.startsWith(`${room}/`)).length
    // What is generated, and empty rooms, are not drawn.
    if (inside === 0) return []
    const label = room.includes('.') ? room.replace(/\.tsx?$/, '') : `${room} ${inside}`
    const width = Math.ceil(textWidth(label, { size: 12 })) + 2 * AIR
    if (x + width > FLOOR - 10) [x, y] = [14, y + ROW]
    x += width + 6
    return [{ label, x: x - width - 6, y, width }]
  })
}

/** @param {Floor[]} floors */
function drawing(floors) {
  const last = /** @type {Floor} */ (floors.at(-1))
  const height = last.y + last.height + 16
  const colours = coloursOf(floors)
  const said = floors.map(({ name, imports }) => `${name} imports ${imports.join(', ') || 'no other package'}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" role="img" aria-labelledby="title desc">`,
    `<title id="title">${TITLE}</title>`,
    `<desc id="desc">${said.join('; ')}.</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`,
    word(LEFT, 28, TITLE, { size: 16, weight: 700 }),
    ...LEGEND.map((line, k) => word(LEFT, 48 + 16 * k, line, { fill: SOFT })),
    ...arrows(floors, colours),
    ...floors.flatMap((floor) => floorParts(floor, colours.get(floor.name))),
    '</svg>\n',
  ].join('\n')
}

/** Of each package that imports others, the lowest first. @param {Floor[]} floors @returns {Map<string, string>} */
function coloursOf(floors) {
  const importers = floors.filter(({ imports }) => imports.length > 0).reverse()
  return new Map(importers.map(({ name }, k) => [name, paint(`design-${k + 1}`, 'light')]))
}

/** @param {Floor} floor @param {string | undefined} colour */
function floorParts({ name, what, files, lines, rooms, y, height }, colour) {
  const count = `${files} files, some ${lines.toLocaleString('en')} lines`
  return [
    `<g data-package="${name}" data-lines="${lines}">`,
    `<rect x="${LEFT}" y="${y}" width="${FLOOR}" height="${height}" rx="4" fill="${RAISED}" stroke="${LINE}"/>`,
    ...(colour ? [`<rect x="${LEFT}" y="${y}" width="4" height="${height}" fill="${colour}"/>`] : []),
    word(LEFT + 14, y + 22, name, { size: 14, weight: 700 }),
    word(LEFT + 24 + textWidth(name, { size: 14, bold: true }), y + 22, shortened(what, name, count), { fill: SOFT }),
    word(LEFT + FLOOR - 12, y + 22, count, { fill: SOFT, anchor: 'end' }),
    ...rooms.flatMap((room) => [
      `<rect x="${LEFT + room.x}" y="${y + HEAD + room.y}" width="${room.width}" height="22" rx="3" ` +
        `fill="${PAPER}" stroke="${LINE}"/>`,
      word(LEFT + room.x + AIR, y + HEAD + room.y + 15, room.label),
    ]),
    '</g>',
  ]
}

/**
 * What a package is, cut where it ends well if it does not fit beside its name and its count: before a colon or a
 * semicolon, else before a comma.
 * @param {string} what @param {string} name @param {string} count
 */
function shortened(what, name, count) {
  const room = FLOOR - 60 - textWidth(name, { size: 14, bold: true }) - textWidth(count, { size: 12 })
  const [first = ''] = what.split(/[:;] /)
  const commas = Array.from(first.matchAll(/, /g), ({ index }) => first.slice(0, index))
  return [what, first, ...commas.reverse()].find((text) => textWidth(text, { size: 12 }) <= room) ?? ''
}

/**
 * From each package that imports others a shaft down to them, the lowest package's shaft next to the floors.
 * @param {Floor[]} floors @param {Map<string, string>} colours
 */
function arrows(floors, colours) {
  const importers = floors.filter(({ name }) => colours.has(name)).reverse()
  /** How many arrows already end at a floor. @type {Map<string, number>} */
  const ended = new Map()
  return importers.flatMap(({ name, imports, y }, k) => {
    const colour = colours.get(name)
    const [edge, x] = [LEFT + FLOOR, LEFT + FLOOR + 22 + k * SHAFT]
    const ends = floors
      .filter((floor) => imports.includes(floor.name))
      .map((floor) => {
        const n = ended.get(floor.name) ?? 0
        ended.set(floor.name, n + 1)
        return floor.y + 24 + n * 9
      })
    const heads = ends.map(
      (end) =>
        `<path d="M${x} ${end}H${edge + 9}" fill="none"/><path d="M${edge + 2} ${end}l9 -3.5v7z" ` +
        `fill="${colour}" stroke="none"/>`,
    )
    return [
      `<g stroke="${colour}" stroke-width="1.6"><title>${name} imports ${imports.join(', ')}</title>`,
      `<path d="M${edge} ${y + 12}H${x}V${Math.max(...ends)}" fill="none" stroke-linejoin="round"/>`,
      ...heads,
      '</g>',
    ]
  })
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {{ size?: number, weight?: number, fill?: string, anchor?: string }} [how]
 */
function word(x, y, text, { size = 12, weight = 400, fill = INK, anchor = 'start' } = {}) {
  const said = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return (
    `<text x="${Math.round(x)}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" ` +
    `text-anchor="${anchor}">${said}</text>`
  )
}
