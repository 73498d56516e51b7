// Inherited by the workers: laws are tried with fewer cases.
process.env.MUTATION = '1'

/** @type {Record<string, string[]>} what `npm run test:mutation -- <set>` changes */
const sets = {
  vault: [
    'src/vault/{pages/sealing,keys/keySlot,keys/keyring,keys/recoveryCode,backup,carry/encryptedBackup,carry/ageFile,carry/ageHeader}.ts',
    // The last line, a type alone, is one Stryker cannot read.
    'src/vault/carry/backupSchema.ts:1-296',
    'src/domain/journal.ts:108-175',
  ],
  domain: ['src/domain/**/*.ts'],
  insight: ['src/insight/*.ts'],
}
const set = process.env.MUTATION_SET ?? 'vault'

/**
 * Mutation testing: changes code in thousands of small ways, and sees whether the tests that run in Node notice. The set
 * is chosen by `scripts/mutation.mjs`: what seals, keeps keys, backs up and merges (`vault`), or the whole of a floor
 * (`domain`, `insight`). One file: `npm run test:mutation -- domain --mutate src/domain/day.ts`.
 */
export default {
  mutate: sets[set],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // TypeScript 7 cannot be asked by Stryker; no such file is there, so it leaves ours alone.
  tsconfigFile: 'none',
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  // On top of half as long again as the tests take; only deriving keys needs more than a moment.
  timeoutMS: set === 'vault' ? 15_000 : 8_000,
  dryRunTimeoutMinutes: 30,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `test-results/mutation-${set}.json` },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: `test-results/stryker-${set}`,
  ignorePatterns: ['dist', 'test-results', 'docs/screenshots', 'public/screenshots'],
}
