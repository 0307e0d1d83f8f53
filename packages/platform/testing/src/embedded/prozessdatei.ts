import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { prozessKennung } from './prozess.ts'

/** A process written down in a file, so that a later start finds it again. */
export interface GemerkterProzess {
  pid: number
  /** See `prozessKennung`: tells the process from a later one with the same number. */
  kennung: string
  /** Where it answers, for the sentence "läuft bereits unter …". */
  adresse?: string
}

/** Writes a running process down. Whole or not at all: a kill in between leaves the old file. */
export function prozessMerken(pfad: string, pid: number, adresse?: string): void {
  renameSync(entwurf(pfad, pid, adresse), pfad)
}

/** Like `prozessMerken`, but false when the file exists already: of two starts at the same moment one wins. */
export function prozessMerkenWennFrei(pfad: string, pid: number, adresse?: string): boolean {
  const neu = entwurf(pfad, pid, adresse)
  try {
    linkSync(neu, pfad)
    return true
  } catch (fehler) {
    if (fehler instanceof Error && 'code' in fehler && fehler.code === 'EEXIST') return false
    throw fehler
  } finally {
    rmSync(neu)
  }
}

/** The process of the file if it is still running; null when there is no file, no such process or a stranger under its number. */
export function gemerkterProzess(pfad: string): GemerkterProzess | null {
  let inhalt: unknown
  try {
    inhalt = JSON.parse(readFileSync(pfad, 'utf8'))
  } catch {
    return null
  }
  if (!istGemerkterProzess(inhalt)) return null
  return prozessKennung(inhalt.pid) === inhalt.kennung ? inhalt : null
}

function entwurf(pfad: string, pid: number, adresse?: string): string {
  const neu = `${pfad}.${process.pid}`
  writeFileSync(neu, `${JSON.stringify({ pid, kennung: prozessKennung(pid), adresse })}\n`)
  return neu
}

function istGemerkterProzess(wert: unknown): wert is GemerkterProzess {
  return (
    typeof wert === 'object' &&
    wert !== null &&
    'pid' in wert &&
    Number.isSafeInteger(wert.pid) &&
    'kennung' in wert &&
    typeof wert.kennung === 'string'
  )
}
