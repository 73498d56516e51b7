import { defineConfig } from 'vitest/config'

const TESTS: Readonly<Record<string, string>> = {
  vault: 'tests/vault/*.test.ts tests/domain/*.test.ts',
  domain: 'tests/domain/*.test.ts',
  insight: 'tests/insight/*.test.ts',
}

/** Only what runs in Node and says something about what is mutated; see `stryker.config.mjs`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: (process.env.MUTATION_TESTS ?? TESTS[process.env.MUTATION_SET ?? 'vault'] ?? '').split(' '),
    // What lies beside the exact tests of the same files takes most of the time, and notices nothing they do not. The
    // simulated people of the bank take ten seconds for each change; they are there for how often readings are wrong.
    exclude: [
      '**/*.browser.test.ts',
      '**/ageProgram.test.ts',
      '**/mutatedBackup.test.ts',
      '**/sampleVault.test.ts',
      '**/insight/bank.test.ts',
      '**/insight/sampleReading.test.ts',
    ],
    testTimeout: 120_000,
  },
})
