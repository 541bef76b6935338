import { env } from '../../env'
import { folderStorage } from './folder'
import { s3Storage } from './s3'

/** Where pictures lie, each under the SHA-256 of its bytes in hex. */
export type Storage = {
  /** Keep bytes; what is there already is the same. */
  put(hash: string, bytes: Buffer, type: string): Promise<void>
  /** @returns null where there is none */
  get(hash: string): Promise<Buffer | null>
  remove(hash: string): Promise<void>
}

let known: Storage | undefined

/** The store that the environment names: an S3-compatible one, or a folder in DATA_DIR. */
export const storage = (): Storage => (known ??= chosen())

function chosen(): Storage {
  const { s3, dataDir } = env()
  return s3 ? s3Storage(s3) : folderStorage(`${dataDir}/media`)
}
