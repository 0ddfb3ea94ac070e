// Loads TypeScript sources of the workspace as they are, with nothing built: for generators and checks.

import { join } from 'node:path'
import { root } from './steps.mjs'

/**
 * A module from its source, with everything of the workspace that it imports. Two calls load two copies, so a script
 * takes all that it needs from one module.
 *
 * @param {string} path from the root of the repository
 * @returns {Promise<any>} what the module exports
 */
export async function fromSource(path) {
  // Not at the top: before the first installation there is no vite, and scripts are read all the same.
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, path), {
    root,
    configFile: false,
    logLevel: 'error',
    // What is installed is imported as Node does it, but packages of the workspace from their sources.
    environments: { inline: { resolve: { conditions: ['source'], noExternal: [/^@cogov\//, 'cogov'] } } },
  })
  return module
}
