// Inherited by the workers: laws are tried with fewer cases.
process.env.MUTATION = '1'

const sets = {
  vault: [
    'src/vault/{sealing,keySlot,keyring,recoveryCode,backup,encryptedBackup,ageFile,ageHeader}.ts',
    // The last line, a type alone, is one Stryker cannot read.
    'src/vault/backupSchema.ts:1-296',
    'src/domain/journal.ts:108-175',
  ],
  domain: ['src/domain/*.ts'],
  insight: ['src/insight/*.ts'],
}
const set = process.env.MUTATION_SET ?? 'vault'

/**
 * Mutation testing: `npm run test:mutation` changes the code of sealing, the keyring, backups and merging in a thousand
 * small ways, and sees whether the tests that run in Node notice. Other files: `npm run test:mutation -- --mutate
 * 'src/domain/*.ts'`.
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
  timeoutMS: set === 'vault' ? 15_000 : 8_000,
  dryRunTimeoutMinutes: 30,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? 'test-results/mutation.json' },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: process.env.MUTATION_TMP ?? 'test-results/stryker',
  ignorePatterns: ['dist', 'test-results', 'docs/screenshots', 'public/screenshots'],
}
