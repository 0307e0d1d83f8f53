import type { Context } from '@verbundakte/graphql'
import type { Abweichung } from './abweichung.ts'
import type { Vorlageninhalt } from './form.ts'
import type { Befund, Geprueft } from './pruefen.ts'

/** What was found right so far, and names no office that the Gemeinde does not have. */
export function mitAemtern(ctx: Context, geprueft: Geprueft, abweichung: Abweichung | null): Geprueft {
  if (!geprueft.inhalt) return geprueft
  const befunde = abweichung ? derAbweichung(ctx, abweichung) : derVorlage(ctx, geprueft.inhalt)
  return befunde.length === 0 ? geprueft : { inhalt: null, befunde }
}

function derVorlage(ctx: Context, { abschnitte }: Vorlageninhalt): Befund[] {
  return abschnitte.flatMap(({ schritte }, i) =>
    schritte.flatMap(({ stelle }, j) => unbekannt(ctx, stelle, `abschnitte.${i}.schritte.${j}.stelle`)),
  )
}

/** Its own places: what it leaves alone is the other's, and names no office at all. */
function derAbweichung(ctx: Context, { schritte = {}, zusatz = [] }: Abweichung): Befund[] {
  return [
    ...Object.entries(schritte).flatMap(([wo, { stelle, entfaellt }]) =>
      entfaellt ? [] : unbekannt(ctx, stelle, `schritte.${wo}.stelle`),
    ),
    ...zusatz.flatMap(({ schritt: { stelle } }, i) => unbekannt(ctx, stelle, `zusatz.${i}.schritt.stelle`)),
  ]
}

function unbekannt(ctx: Context, stelle: string | undefined, ort: string): Befund[] {
  if (!stelle?.startsWith('amt:')) return []
  const kuerzel = stelle.slice('amt:'.length)
  if (ctx.profil.aemter.some((amt) => amt.kuerzel === kuerzel)) return []
  return [{ ort, satz: `Ein Amt „${kuerzel}“ gibt es in dieser Gemeinde nicht.` }]
}
