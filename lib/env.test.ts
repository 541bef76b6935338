import { expect, test } from 'vitest'
import { readEnv } from './env'

test('nothing set means port 3000, localhost and no proxy', () => {
  expect(readEnv({})).toMatchObject({ port: 3000, baseUrl: 'http://localhost:3000', dataDir: '.data', trustProxy: false })
})

test('a blank value counts as not set', () => {
  expect(readEnv({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: undefined })
})

test('the base address follows the port and loses its last slash', () => {
  expect(readEnv({ PORT: '4000' }).baseUrl).toBe('http://localhost:4000')
  expect(readEnv({ BASE_URL: 'https://etoile.example/' }).baseUrl).toBe('https://etoile.example')
})

test.each([
  [{ PORT: 'three' }, 'PORT cannot be used: it should be a number.'],
  [{ PORT: '70000' }, 'PORT cannot be used: it is at most 65535.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL cannot be used: it should look like postgresql://name:password@host:5432/wiki.'],
  [{ BASE_URL: 'etoile.example' }, 'BASE_URL cannot be used: it should look like https://wiki.example.org.'],
  [{ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'short' }, 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY cannot be used: it should be 32 bytes in base64.'],
])('a bad value is named in one sentence', (variables, sentence) => {
  expect(() => readEnv(variables)).toThrow(sentence)
})

test('a proxy is trusted only when told so with 1', () => {
  expect(readEnv({ TRUST_PROXY: '1' }).trustProxy).toBe(true)
  expect(() => readEnv({ TRUST_PROXY: 'yes' })).toThrow('TRUST_PROXY cannot be used')
})
