import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, stampIn } from './fingerprint.mjs'
import { at, ROOT } from './root.mjs'
import { step } from './step.mjs'

/** @typedef {{ name: string, entries: Record<string, string>, options?: import('esbuild').BuildOptions }} Bundle */

/** @type {Bundle[]} */
const BUNDLES = [
  {
    name: 'server',
    entries: { main: 'server/main.ts', wiki: 'server/commands/main.ts', test: 'server/test/main.ts' },
    // Split, so that what is imported late (everything that opens the database) also runs late.
    options: { packages: 'external', splitting: true, chunkNames: 'server-[name]-[hash]' },
  },
  {
    name: 'render-worker',
    entries: { 'render-worker': 'lib/markdown/worker.ts' },
    // Packages included: a worker that finds everything in one file starts fast. Some of them are CommonJS.
    options: { banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } },
  },
  { name: 'attribution-worker', entries: { 'attribution-worker': 'lib/revisions/attribution/worker.ts' } },
  {
    name: 'assets',
    entries: { reader: 'assets/reader.ts', editor: 'assets/editor.ts', source: 'assets/source.ts', upload: 'assets/upload.ts', review: 'assets/review.ts', notices: 'assets/notices.ts' },
    // What a reader's browser gets: one small file each, from this site.
    options: { outdir: at('public/assets'), platform: 'browser', target: 'es2022', format: 'iife', outExtension: { '.js': '.js' }, minify: true, sourcemap: false },
  },
]

const OUT = at('.build')
const stampOf = (bundle) => path.join(OUT, `${bundle.name}.inputs.json`)

/** Bundle the TypeScript that runs outside Next (server, worker, readers' scripts), as far as its sources have changed.
 *  @param {string[]} [names] only these bundles */
export async function bundle(names) {
  const wanted = BUNDLES.filter((each) => names?.includes(each.name) ?? true)
  const stale = wanted.filter((each) => existing(each).length > 0 && isStale(each))
  if (stale.length === 0) return
  await step('Bundling server and scripts', async () => {
    const { build } = await import('esbuild')
    mkdirSync(OUT, { recursive: true })
    for (const each of stale) await write(each, build)
  })
}

const existing = ({ entries }) => Object.entries(entries).filter(([, source]) => existsSync(at(source)))

function isStale(bundle) {
  const stamp = stampIn(stampOf(bundle))
  if (stamp === '') return true
  const { entries, inputs, outputs, hash } = JSON.parse(stamp)
  return entries !== JSON.stringify(existing(bundle)) || hash !== hashOf(inputs) || !outputs?.every((file) => existsSync(at(file)))
}

const hashOf = (inputs) => fingerprint(inputs.map((input) => at(input)), process.versions.node)

async function write(bundle, build) {
  const entries = existing(bundle)
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(entries),
    outdir: OUT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    alias: { '@': ROOT },
    sourcemap: true,
    metafile: true,
    logLevel: 'error',
    ...bundle.options,
  })
  const inputs = [...Object.keys(metafile.inputs).filter((input) => !input.startsWith('node_modules')), 'package-lock.json', 'server/setup/bundle.mjs']
  removeOldChunks(metafile)
  writeFileSync(stampOf(bundle), JSON.stringify({ entries: JSON.stringify(entries), inputs, outputs: Object.keys(metafile.outputs), hash: hashOf(inputs) }))
}

// A running wiki may still import a chunk it has not needed so far: the previous build's chunks stay, older ones go.
function removeOldChunks({ outputs }) {
  const kept = path.join(OUT, 'chunks-before.json')
  const current = Object.keys(outputs).map((file) => path.basename(file)).filter((name) => name.startsWith('server-'))
  if (current.length === 0) return
  const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : []
  for (const name of readdirSync(OUT)) {
    if (name.startsWith('server-') && !current.includes(name) && !before.includes(name)) rmSync(path.join(OUT, name), { force: true })
  }
  writeFileSync(kept, JSON.stringify(current))
}
