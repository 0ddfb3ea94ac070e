// Imports run one way: what docs/architecture.md says of packages and their rooms is what is checked here.

const { house } = require('./scripts/house.cjs')

const tests = '\\.test\\.ts$|\\.d\\.ts$|/e2e/'
const escaped = (text) => text.replace(/\./g, '\\.')
/** A file stands for itself, a folder for all in it. */
const pathOf = (name, room) => `^packages/${name}/src/${room.includes('.') ? `${escaped(room)}$` : `${escaped(room)}/`}`

const roomRules = house.flatMap(({ name, rooms }) =>
  rooms.map((room, n) => ({
    name: `${name}/${room}`,
    comment: `In ${name}, ${room} may import from ${rooms.slice(0, n).join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: pathOf(name, room), pathNot: tests },
    to: { path: `^packages/${name}/src/`, pathNot: rooms.slice(0, n + 1).map((before) => pathOf(name, before)) },
  })),
)

/** A room that the table does not list would escape the rules above. */
const listedRules = house.map(({ name, rooms }) => ({
  name: `${name}-lists-its-rooms`,
  comment: `docs/architecture.md says which rooms ${name} has, and in which order.`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: [tests, ...rooms.map((room) => pathOf(name, room))] },
  to: {},
}))

const packageRules = house.map(({ name, imports }) => ({
  name: `${name}-imports`,
  comment: `Of the other packages, ${name} may import ${imports.join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: tests },
  to: { path: '^(packages|tests)/', pathNot: [name, ...imports].map((one) => `^packages/${one}/`) },
}))

module.exports = {
  forbidden: [
    ...roomRules,
    ...listedRules,
    ...packageRules,
    {
      name: 'packages-by-name',
      comment: 'A package imports another by its name, never by a path into it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^(packages|tests)/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'runs-anywhere',
      comment: 'These run in browsers and workers as well: no node:* modules but where Node alone looks.',
      severity: 'error',
      from: {
        path: '^packages/((engine|methods|language|charts|places|core)/src/|studies/src/tables/)',
        pathNot: '(\\.test|-in-node)\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolves',
      comment: 'An import that leads nowhere would escape the rules above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    // Types count as imports: a folder whose types are needed is a folder that has to be read.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
}
