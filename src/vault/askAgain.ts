/**
 * Hands commands that threw before they changed anything to `begin` once more, each in its turn. Returns those that throw
 * still; what they throw is added to `errors`.
 */
export function askAgain<Command>(
  commands: readonly Command[],
  begin: (command: Command) => unknown,
  errors: unknown[],
): readonly Command[] {
  return commands.filter((command) => {
    try {
      begin(command)
      return false
    } catch (error) {
      errors.push(error)
      return true
    }
  })
}
