const EXPECTED = new Set(['EEXIST', 'EROFS', 'EPERM', 'ENOENT', 'ENOTEMPTY', 'EACCES'])

/** Do what may already be done or may not be ours to do; what follows finds out whether it is good enough. */
export function quietly(work: () => void): void {
  try {
    work()
  } catch (problem) {
    if (!EXPECTED.has((problem as NodeJS.ErrnoException).code ?? '')) throw problem
  }
}
