import { parentPort } from 'node:worker_threads'
import { deriveTree } from './derive'
import { Unreadable } from './issue'
import { writeRowIds } from './row-ids'

// The thread that parses. It can be killed at any time: it holds nothing.
parentPort?.on('message', ({ source }: { source: string }) => {
  try {
    const complete = writeRowIds(source)
    parentPort?.postMessage({ json: JSON.stringify(deriveTree(complete)), source: complete })
  } catch (problem) {
    const issues = problem instanceof Unreadable ? problem.issues : [{ message: 'This text is built in a way that cannot be rendered: simplify its nesting.' }]
    parentPort?.postMessage({ issues })
  }
})
parentPort?.postMessage({ ready: true })
