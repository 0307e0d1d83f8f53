import { fold } from '@verbundakte/kernel'
import type { PlanPosition } from './plan.ts'

/**
 * Positions for what somebody typed, best first: the number, a word of the title, a synonym, then anything that
 * contains every word somewhere. Positions that can hold Akten come before headings of the same quality.
 */
export function searchPlan(positionen: readonly PlanPosition[], typed: string, first = 30): PlanPosition[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return positionen
    .filter((position) => !position.stillgelegt)
    .map((position) => ({ position, rank: rankOf(position, words) }))
    .filter((found) => found.rank < MISS)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, first)
    .map((found) => found.position)
}

const MISS = 100

function rankOf(position: PlanPosition, words: readonly string[]): number {
  const number = fold(position.kennzeichen)
  const title = fold(position.titel)
  const synonyms = position.synonyme.map(fold)
  const ranks = words.map((word) => {
    if (number === word) return 0
    if (number.startsWith(word)) return 1
    if (beginsWord(title, word)) return 2
    if (synonyms.some((synonym) => beginsWord(synonym, word))) return 3
    return title.includes(word) || synonyms.some((synonym) => synonym.includes(word)) ? 4 : MISS
  })
  // Every word must stand somewhere: the worst one decides.
  return Math.max(...ranks) + (position.betreffseinheit ? 0 : 0.5)
}

function beginsWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))
}
