import { fold } from '@verbundakte/kernel'
import type { Position } from './tables.ts'

/**
 * Finds positions by number, title and synonym, best first. A clerk types what the citizen said ("Hund anmelden"), not
 * what the plan calls it; a word may stand inside a compound ("steuer" in "Hundesteuer").
 */
export function positionenSuchen(plan: readonly Position[], suche: string, hoechstens: number): Position[] {
  const worte = fold(suche).split(/\s+/).filter(Boolean)
  if (worte.length === 0) return []
  return plan
    .map((position) => ({ position, punkte: bewerten(position, worte) }))
    .filter(({ punkte }) => punkte > 0)
    .sort((a, b) => b.punkte - a.punkte || a.position.kennzeichen.localeCompare(b.position.kennzeichen))
    .slice(0, hoechstens)
    .map(({ position }) => position)
}

function bewerten(position: Position, worte: readonly string[]): number {
  const titel = fold(position.titel)
  const synonyme = position.synonyme.map(fold)
  let punkte = 0
  let getroffen = 0
  for (const wort of worte) {
    const hier = Math.max(
      position.kennzeichen.startsWith(wort) ? (position.kennzeichen === wort ? 100 : 40) : 0,
      imText(titel, wort),
      ...synonyme.map((synonym) => imText(synonym, wort)),
    )
    if (hier > 0) getroffen += 1
    punkte += hier
  }
  // "Hund anmelden" as a whole beats positions that know only one of the words.
  if (synonyme.includes(worte.join(' '))) punkte += 50
  if (getroffen < worte.length) punkte /= 4
  return position.betreffseinheit ? punkte : punkte * 0.8
}

function imText(text: string, wort: string): number {
  const stelle = text.indexOf(wort)
  if (stelle < 0) return 0
  const amAnfang = stelle === 0 || /[^a-z0-9]/.test(text[stelle - 1] ?? '')
  const ganz = amAnfang && !/[a-z0-9]/.test(text[stelle + wort.length] ?? '')
  return ganz ? 30 : amAnfang ? 20 : wort.length >= 3 ? 10 : 0
}
