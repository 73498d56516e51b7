// Inherited by the workers: laws are tried with fewer cases.
process.env.MUTATION = '1'

/**
 * Mutation testing: `npm run test:mutation` changes the code of sealing, keys and backups, of the domain and of the
 * readings in thousands of small ways, and sees whether the tests that run in Node notice. `MUTATION_OF=insight` takes
 * one room; some files alone: `npm run test:mutation -- --mutate 'src/domain/day.ts'`.
 */
const ROOMS = {
  vault: [
    'src/vault/{sealing,keySlot,keyring,recoveryCode,backup,encryptedBackup,ageFile,ageHeader}.ts',
    // The last line, a type alone, is one Stryker cannot read.
    'src/vault/backupSchema.ts:1-296',
  ],
  domain: ['src/domain/*.ts'],
  insight: ['src/insight/*.ts'],
}

export default {
  mutate: process.env.MUTATION_OF ? ROOMS[process.env.MUTATION_OF] : Object.values(ROOMS).flat(),
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // TypeScript 7 cannot be asked by Stryker; no such file is there, so it leaves ours alone.
  tsconfigFile: 'none',
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  timeoutMS: 15_000,
  dryRunTimeoutMinutes: 30,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'test-results/mutation.json' },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: 'test-results/stryker',
  ignorePatterns: ['dist', 'test-results', 'docs/screenshots', 'public/screenshots'],
}
