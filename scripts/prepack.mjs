// Before a package is packed: npm would leave `workspace:*` in it, with which nobody can install it.
if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  console.error(
    'npm cannot pack this package, for its dependencies are in the workspace: ' +
      'run `npx pnpm@12.21.0 pack` in its folder.',
  )
  process.exit(1)
}
