// A study of a model of one's own in a process of its own, to be killed by a test: the model's module, the folder and
// the study as JSON are the arguments. Says when a part is done. Needs the build.

import { defineStudyOf, sweep } from '@cogov/studies'

const [module, folder, input] = process.argv.slice(2)
const { default: epidemic } = await import(module)
await sweep(defineStudyOf(epidemic, JSON.parse(input)), {
  folder,
  resume: true,
  onProgress: ({ done }) => console.log(done),
})
