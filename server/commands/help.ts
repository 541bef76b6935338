import { COMMANDS, type Command } from './table'

/** The list of commands, as people read it. */
export function helpText(): string {
  const entries = Object.values(COMMANDS)
  const width = Math.max(...entries.map(({ usage }) => usage.length))
  return ['', '  npm run wiki -- <command>', '', ...entries.map(({ usage, does }) => `    ${usage.padEnd(width)}   ${does}`), ''].join('\n')
}

export const help: Command = async () => {
  console.log(helpText())
  return 0
}
