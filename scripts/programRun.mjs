import { spawnSync } from 'node:child_process'

/**
 * What a program prints, at home in Toronto; null where it is not installed. One that fails says why and gives null too.
 *
 * @param {string} program
 * @param {readonly string[]} words
 */
export function run(program, words) {
  const { stdout, stderr, status, error } = spawnSync(program, words, {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, TZ: 'America/Toronto' },
  })
  if (error || status !== 0) {
    console.error(`${program}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
    return null
  }
  return stdout
}
