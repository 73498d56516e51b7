import { defineConfig } from 'vitest/config'

/** Only what runs in Node and says something about what is mutated; see `stryker.config.mjs`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: (
      process.env.MUTATION_TESTS ?? 'tests/vault/*.test.ts tests/domain/*.test.ts tests/insight/*.test.ts'
    ).split(' '),
    // What lies beside the exact tests of the same files takes most of the time, and notices nothing they do not.
    exclude: [
      '**/*.browser.test.ts',
      '**/ageProgram.test.ts',
      '**/mutatedBackup.test.ts',
      '**/sampleVault.test.ts',
      '**/bank.test.ts',
    ],
    testTimeout: 120_000,
  },
})
