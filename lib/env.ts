import { z } from 'zod'

const blank = (value: unknown): unknown => (value === '' ? undefined : value)
const given = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema)
const flag = given(z.enum(['0', '1']).default('0').transform((value) => value === '1'))
const address = (protocols: string[], example: string) =>
  given(
    z
      .string()
      .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `should look like ${example}`)
      .optional(),
  )

const SCHEMA = z.object({
  PORT: given(z.coerce.number('should be a number').int('should be a whole number').min(1).max(65_535, 'is at most 65535').default(3000)),
  HOST: given(z.string().optional()),
  BASE_URL: address(['http:', 'https:'], 'https://wiki.example.org'),
  DATABASE_URL: address(['postgresql:', 'postgres:'], 'postgresql://name:password@host:5432/wiki'),
  DATABASE_POOL: given(z.coerce.number('should be a number').int('should be a whole number').min(1).max(200).default(10)),
  DATA_DIR: given(z.string().default('.data')),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://name:password@mail.example.org'),
  MAIL_FROM: given(z.string().includes('@', { message: 'should hold an e-mail address' }).default('Étoile wiki <wiki@localhost>')),
  TRUST_PROXY: flag,
  NEXTAUTH_SECRET: given(z.string().min(16, 'should be at least 16 characters long').optional()),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given(
    z
      .string()
      .refine((value) => Buffer.from(value, 'base64').length === 32, 'should be 32 bytes in base64')
      .optional(),
  ),
  S3_ENDPOINT: address(['http:', 'https:'], 'https://s3.example.org'),
  S3_BUCKET: given(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,62}$/, 'should be the name of a bucket').optional()),
  S3_REGION: given(z.string().default('us-east-1')),
  S3_KEY_ID: given(z.string().optional()),
  S3_SECRET: given(z.string().optional()),
})

/** An S3-compatible store for pictures; `endpoint` without a trailing slash. */
export type S3Settings = { endpoint: string; bucket: string; region: string; keyId: string; secret: string }

/** What the environment configures, under the names the code uses. The README's table lists the variables. */
export type Env = {
  port: number
  /** Interface to listen on; all of them when absent. */
  host: string | undefined
  /** Address people use, without a trailing slash. */
  baseUrl: string
  /** Absent until the start sequence has brought up the embedded database. */
  databaseUrl: string | undefined
  /** Connections the wiki keeps open at most. */
  databasePool: number
  dataDir: string
  /** Where mail goes; without it, into `dataDir`/mail. */
  smtpUrl: string | undefined
  mailFrom: string
  /** True where a proxy of ours sets X-Forwarded-* for every request. */
  trustProxy: boolean
  nextAuthSecret: string | undefined
  actionsKey: string | undefined
  /** Where pictures lie; without it, in `dataDir`/media. */
  s3: S3Settings | undefined
}

export class BadEnvironment extends Error {}

/** Check and name the variables.
 *  @throws BadEnvironment with one sentence that names the first variable that cannot be used. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const parsed = SCHEMA.safeParse(variables)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new BadEnvironment(`${String(issue?.path[0])} cannot be used: it ${sentence(issue?.message)}.`)
  }
  const found = parsed.data
  return {
    port: found.PORT,
    host: found.HOST,
    baseUrl: (found.BASE_URL ?? `http://localhost:${found.PORT}`).replace(/\/+$/, ''),
    databaseUrl: found.DATABASE_URL,
    databasePool: found.DATABASE_POOL,
    dataDir: found.DATA_DIR,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    trustProxy: found.TRUST_PROXY,
    nextAuthSecret: found.NEXTAUTH_SECRET,
    actionsKey: found.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    s3: s3In(found),
  }
}

/** All of a store or nothing: half of one would keep pictures where nobody looks for them. */
function s3In(found: z.output<typeof SCHEMA>): S3Settings | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_KEY_ID: keyId, S3_SECRET: secret } = found
  if (endpoint === undefined && bucket === undefined) return undefined
  const needed = { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_KEY_ID: keyId, S3_SECRET: secret }
  const missing = Object.entries(needed).find(([, value]) => value === undefined)
  if (missing) throw new BadEnvironment(`${missing[0]} cannot be used: it is not as expected (a store needs S3_ENDPOINT, S3_BUCKET, S3_KEY_ID and S3_SECRET).`)
  return { endpoint: endpoint!.replace(/\/+$/, ''), bucket: bucket!, region, keyId: keyId!, secret: secret! }
}

const sentence = (message = 'is not as expected'): string =>
  /^(should|is) /.test(message) ? message : `is not as expected (${message})`

let known: Env | undefined

/** The configuration of this process. Checked once at boot, by the start sequence; later calls cost nothing. */
export const env = (): Env => (known ??= readEnv(process.env))
