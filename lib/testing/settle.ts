/** What the start sequence gives a process before anything asks `env()`; vitest itself sets BASE_URL to a mere `/`. */
export function settle(variables: Record<string, string> = {}): void {
  Object.assign(process.env, { BASE_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'a secret for tests only', ...variables })
}
