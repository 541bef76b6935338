import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { DropCache } from '../drop-cache'
import { err, ok, type Result } from '../result'
import type { PageTree } from '../spoilers/tree'
import type { SourceIssue } from './issue'

const MOST_BYTES_AT_ONCE = 32 * 1024 * 1024
const START_LIMIT_MS = 15_000
const WORKERS = 2

/** A text may take one second and two more a megabyte. */
export const timeLimit = (bytes: number): number => 1000 + (2000 * bytes) / (1024 * 1024)

type Rendered = { json: string; source: string }
type Answer = { ready?: true; json?: string; source?: string; issues?: SourceIssue[] }
type Job = { source: string; bytes: number; done: (result: Result<Rendered, SourceIssue[]>) => void }
type Thread = { worker: Worker; ready: boolean; job: Job | null; timer: NodeJS.Timeout | null }

/** Threads that parse, each killed when its text takes too long; others are served meanwhile. */
class Renderers {
  private threads: Thread[] = []
  private queue: Job[] = []
  private waiting = 0

  run(source: string): Promise<Result<Rendered, SourceIssue[]>> {
    const bytes = Buffer.byteLength(source)
    if (this.waiting + bytes > MOST_BYTES_AT_ONCE) return Promise.resolve(err([{ message: 'Too many texts are being read at once. Try again in a moment.' }]))
    this.waiting += bytes
    return new Promise((resolve) => {
      this.queue.push({ source, bytes, done: (result) => { this.waiting -= bytes; resolve(result) } })
      this.next()
    })
  }

  /** Give each waiting job an idle thread; start one where there is room. */
  private next(): void {
    for (const thread of this.threads) if (thread.ready && !thread.job) this.hand(thread)
    const starting = this.threads.filter((thread) => !thread.ready).length
    if (this.queue.length > starting && this.threads.length < WORKERS) this.start()
  }

  private hand(thread: Thread): void {
    const job = this.queue.shift()
    if (!job) return thread.worker.unref()
    thread.job = job
    thread.worker.ref()
    thread.timer = setTimeout(() => this.end(thread, job), timeLimit(job.bytes))
    thread.worker.postMessage({ source: job.source })
  }

  /** Its time is up. An answer that came while this thread itself was busy is heard first. */
  private end(thread: Thread, job: Job): void {
    setImmediate(() => {
      if (thread.job === job) this.kill(thread, 'This text takes too long to render. Simplify its nesting or split the page.')
    })
  }

  private start(): void {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const file = path.join(process.env.WIKI_ROOT ?? process.cwd(), '.build', 'render-worker.mjs')
    const thread: Thread = { worker: new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 } }), ready: false, job: null, timer: null }
    thread.timer = setTimeout(() => this.kill(thread, 'The renderer did not start.'), START_LIMIT_MS)
    thread.worker.on('message', (answer: Answer) => this.hear(thread, answer))
    thread.worker.on('error', (problem) => this.kill(thread, 'This text cannot be rendered: it needs too much memory.', problem))
    this.threads.push(thread)
  }

  private hear(thread: Thread, answer: Answer): void {
    if (thread.timer) clearTimeout(thread.timer)
    thread.ready = true
    const { job } = thread
    thread.job = null
    job?.done(answer.json !== undefined ? ok({ json: answer.json, source: answer.source ?? '' }) : err(answer.issues ?? []))
    this.next()
    if (!thread.job) thread.worker.unref()
  }

  private kill(thread: Thread, message: string, problem?: Error): void {
    if (!this.threads.includes(thread)) return
    if (thread.timer) clearTimeout(thread.timer)
    this.threads = this.threads.filter((other) => other !== thread)
    void thread.worker.terminate()
    if (!thread.ready) for (const job of this.queue.splice(0)) job.done(err([{ message: problem ? `The renderer cannot start: ${problem.message}` : message }]))
    thread.job?.done(err([{ message }]))
    this.next()
  }
}

/** The same text comes again and again: looked over, saved, judged, accepted, and stood upon by the next. */
const LATELY = { entries: 500, bytes: 16 * 1024 * 1024 }
const lately = () => new DropCache<Rendered>(LATELY, ({ json, source }) => 2 * (json.length + 2 * source.length))

const kept = globalThis as { __renderers?: Renderers; __renderedLately?: DropCache<Rendered> }

/** Parse and sanitise a source in a thread that can be killed, within `timeLimit`.
 *  @returns the tree as data and as JSON, and the source with its row ids written; or why it cannot be accepted, with lines. */
export async function renderSource(source: string): Promise<Result<Rendered & { tree: PageTree }, SourceIssue[]>> {
  const cache = (kept.__renderedLately ??= lately())
  const known = cache.get(source)
  const rendered = known ? ok(known) : await (kept.__renderers ??= new Renderers()).run(source)
  if (!rendered.ok) return rendered
  if (!known) cache.fill(source, rendered.value, cache.moment)
  return ok({ ...rendered.value, tree: JSON.parse(rendered.value.json) as PageTree })
}
