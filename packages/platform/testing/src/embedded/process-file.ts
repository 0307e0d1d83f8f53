import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { processIdentity } from './process.ts'

/** A process written down in a file, so that a later start finds it again. */
export interface RecordedProcess {
  pid: number
  /** See `processIdentity`: tells the process from a later one with the same number. */
  identity: string
  /** Where it answers, for the sentence "läuft bereits unter …". */
  address?: string
}

/** Writes a running process down. Whole or not at all: a kill in between leaves the old file. */
export function recordProcess(path: string, pid: number, address?: string): void {
  renameSync(draft(path, pid, address), path)
}

/** Like `recordProcess`, but false when the file exists already: of two starts at the same moment one wins. */
export function recordProcessIfFree(path: string, pid: number, address?: string): boolean {
  const fresh = draft(path, pid, address)
  try {
    linkSync(fresh, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(fresh)
  }
}

/** The process of the file if it is still running; null when there is no file, no such process or a stranger under its number. */
export function recordedProcess(path: string): RecordedProcess | null {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
  if (!isRecordedProcess(content)) return null
  return processIdentity(content.pid) === content.identity ? content : null
}

function draft(path: string, pid: number, address?: string): string {
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, `${JSON.stringify({ pid, identity: processIdentity(pid), address })}\n`)
  return fresh
}

function isRecordedProcess(value: unknown): value is RecordedProcess {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isSafeInteger(value.pid) &&
    'identity' in value &&
    typeof value.identity === 'string'
  )
}
