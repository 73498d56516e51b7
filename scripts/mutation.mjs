import { installIfNeeded, run } from './install.mjs'

/**
 * `npm run test:mutation -- domain`: the word chooses one of the sets in `stryker.config.mjs` (without it, the vault);
 * what follows goes to Stryker, such as `--mutate src/domain/day.ts`.
 */

const SETS = ['vault', 'domain', 'insight']

installIfNeeded()
const given = process.argv.slice(2)
const [set = 'vault', args] = SETS.includes(given[0] ?? '') ? [given[0], given.slice(1)] : ['vault', given]
process.exit(run('npx', ['--no-install', 'stryker', 'run', ...args], { MUTATION_SET: set }))
