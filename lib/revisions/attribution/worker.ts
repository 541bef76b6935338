import { parentPort } from 'node:worker_threads'
import { attributeNext, type NextText } from './attribute-next'

// The thread that compares texts to attribute their words, so that nobody's request waits for it.
parentPort?.on('message', ({ next, budgetMs }: { next: NextText; budgetMs: number }) => parentPort?.postMessage(attributeNext(next, budgetMs)))
