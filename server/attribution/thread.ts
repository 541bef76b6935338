import { Worker } from 'node:worker_threads'
import type { Attributed } from '@/lib/revisions/attribution/attribute-next'
import type { Attribute } from '@/lib/revisions/attribution/attribute-page'
import { at } from '../setup/root.mjs'

type Waiting = { resolve: (attributed: Attributed) => void; reject: (problem: Error) => void }

/** Attributes texts in a thread of its own, one at a time. A thread that breaks down is replaced for the next text. */
export class AttributionThread {
  private worker: Worker | null = null
  private waiting: Waiting | null = null
  private closed = false

  attribute: Attribute = (next, budgetMs) =>
    new Promise((resolve, reject) => {
      if (this.waiting || this.closed) return reject(new Error(this.closed ? 'The wiki is closing.' : 'One text at a time.'))
      this.waiting = { resolve, reject }
      this.worker ??= this.start()
      this.worker.postMessage({ next, budgetMs })
    })

  /** What is being compared is given up: it is taken up again at the next start. */
  async close(): Promise<void> {
    this.closed = true
    await this.worker?.terminate()
  }

  private start(): Worker {
    const worker = new Worker(at('.build/attribution-worker.mjs'), { resourceLimits: { maxOldGenerationSizeMb: 512 } })
    const lose = (problem: Error) => {
      if (this.worker !== worker) return
      this.worker = null
      this.answer()?.reject(problem)
    }
    worker.on('message', (attributed: Attributed) => this.answer()?.resolve(attributed))
    worker.on('error', lose)
    worker.on('exit', () => lose(new Error('The thread that attributes words has ended.')))
    return worker
  }

  private answer(): Waiting | null {
    const { waiting } = this
    this.waiting = null
    return waiting
  }
}
