/** Our environment without PG…: the embedded server takes its settings from us alone. */
export const databaseEnvironment = (variables: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !name.startsWith('PG'))) as NodeJS.ProcessEnv
