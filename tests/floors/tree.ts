import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Every file of the repository by its path from the root: committed ones and those about to be. */
export function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  })
  return [...new Set(listed.toString('utf8').split('\0'))].filter((path) => path !== '' && text(path) !== null)
}

const read = new Map<string, string | null>()

/** The text of a file; null when it was deleted and not yet committed. */
export function text(path: string): string | null {
  const known = read.get(path)
  if (known !== undefined) return known
  let content: string | null
  try {
    content = readFileSync(ROOT + path, 'utf8')
  } catch {
    content = null
  }
  read.set(path, content)
  return content
}

/** Hand-written TypeScript. */
export function sources(): string[] {
  return files().filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.includes('/generated/'))
}

export function isTest(path: string): boolean {
  return (
    path.startsWith('tests/') ||
    path.startsWith('packages/platform/testing/') ||
    /\.(test|contract)\.tsx?$|\/test-support\/|-fixture\.ts$|\/proof\/|\/probe-/.test(path)
  )
}

/** `path:line`, for a message that an editor can follow. */
export function place(path: string, offset: number): string {
  return `${path}:${(text(path) ?? '').slice(0, offset).split('\n').length}`
}
