// Imports run one way. Whoever reads a folder need not know the folders to its right.

const layers = ['equations', 'engine', 'decisions', 'actors', 'mechanisms', 'outcomes', 'cases', 'scenario']
const packages = ['core', 'places', 'experiments', 'charts', 'cli', 'visualizer']

/** What each package may import from the others, beside itself. */
const mayImport = {
  core: [],
  places: [],
  experiments: ['core', 'places'],
  charts: ['core'],
  cli: ['core', 'places', 'experiments', 'charts'],
  visualizer: ['core', 'places', 'experiments', 'charts'],
}

const layerRules = layers.map((layer, i) => ({
  name: `${layer}-looks-left`,
  comment: `core/src/${layer} may import from ${layers.slice(0, i).join(', ') || 'none of the other folders'} only.`,
  severity: 'error',
  from: { path: `^packages/core/src/${layer}/`, pathNot: '\\.test\\.ts$' },
  to: {
    path: '^packages/core/src/',
    pathNot: layers.slice(0, i + 1).map((left) => `^packages/core/src/${left}/`),
  },
}))

const packageRules = packages.map((name) => ({
  name: `${name}-looks-left`,
  comment: `Of the other packages, ${name} may import ${mayImport[name].join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: '^packages/', pathNot: [name, ...mayImport[name]].map((left) => `^packages/${left}/`) },
}))

/** What a chart draws is plain data: of the core it knows types. */
const chartsKnowTypes = {
  name: 'charts-know-types',
  comment: 'charts imports only types of the core; its tests run the core as well.',
  severity: 'error',
  from: { path: '^packages/charts/src/', pathNot: '\\.test\\.ts$' },
  to: { path: '^packages/core/', dependencyTypesNot: ['type-only'] },
}

module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    chartsKnowTypes,
    {
      name: 'packages-by-name',
      comment: 'A package imports another by its name, never by a path into it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
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
      comment:
        'core, places and charts run in browsers and workers as well: no node:* modules but where Node alone looks.',
      severity: 'error',
      from: { path: '^packages/(core|places|charts)/src/', pathNot: '(\\.test|-in-node)\\.ts$' },
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
