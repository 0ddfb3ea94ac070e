// Before tests in Node: worker threads and commands run what is built, for Node 20 loads no TypeScript.
import { compile } from './setup.mjs'

export async function setup() {
  if (!(await compile())) throw new Error('the packages do not compile')
}
