// The part of the WebAssembly and Encoding APIs that the core uses. Every host has both, but TypeScript declares them
// only in its DOM library, which would also let the core touch `document` and `window`. So they are declared here.

declare namespace WebAssembly {
  type ImportValue = ((...args: never[]) => unknown) | Memory | number | bigint
  type ExportValue = ((...args: number[]) => number) | Memory

  class Module {
    constructor(bytes: ArrayBuffer | ArrayBufferView)
  }

  class Instance {
    constructor(module: Module, imports?: Record<string, Record<string, ImportValue>>)
    readonly exports: Record<string, ExportValue>
  }

  /** Counted in pages of 65,536 bytes. */
  class Memory {
    constructor(size: { initial: number; maximum?: number; shared?: boolean })
    readonly buffer: ArrayBuffer
    /** Returns the number of pages before. Arrays over the old buffer become empty. */
    grow(pages: number): number
  }

  class CompileError extends Error {}
  class LinkError extends Error {}
  class RuntimeError extends Error {}

  function validate(bytes: ArrayBuffer | ArrayBufferView): boolean
  function compile(bytes: ArrayBuffer | ArrayBufferView): Promise<Module>
  function instantiate(module: Module, imports?: Record<string, Record<string, ImportValue>>): Promise<Instance>
}

declare class TextEncoder {
  encode(text?: string): Uint8Array
}

declare class TextDecoder {
  constructor(label?: string)
  decode(bytes?: ArrayBuffer | ArrayBufferView): string
}
