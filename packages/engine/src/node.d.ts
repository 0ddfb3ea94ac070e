// The part of Node that the core uses, in mathjs-in-node.ts alone: elsewhere it knows no host. Node's own types would
// also let the core touch files and the process.

declare module 'node:module' {
  export function createRequire(file: string): (name: string) => unknown
}

interface ImportMeta {
  url: string
}
