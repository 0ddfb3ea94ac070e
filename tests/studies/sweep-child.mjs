// A study in a process of its own, to be killed by a test: the study as JSON on standard input, the folder as argument;
// `threads` computes in two threads, else the parts are computed one after the other, which starts faster. Says when it
// begins, and when a part is done. Needs the build.

import { sweep } from '../../packages/studies/dist/sweep/sweep.js'
import { oneByOne } from './one-by-one.mjs'

const [folder, how] = process.argv.slice(2)
let text = ''
for await (const piece of process.stdin) text += piece

console.log('begins')
await sweep(JSON.parse(text), {
  folder,
  resume: true,
  onProgress: () => console.log('part'),
  ...(how === 'threads' ? { workers: 2 } : { runner: oneByOne }),
})
