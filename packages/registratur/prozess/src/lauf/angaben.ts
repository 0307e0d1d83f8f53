import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid, kalendertag } from '@verbundakte/kernel'
import { type Lauf, laeufe } from '../tables.ts'
import type { Angabe, Vorlageninhalt } from '../vorlage/form.ts'
import { fassungDesLaufs } from './fassung.ts'
import { laufHalten } from './halten.ts'

type Antworten = readonly { readonly name: string; readonly wert: string }[]

/**
 * Answers as they are kept: checked one by one, the empty ones left out.
 *
 * @param abschnitt whose Angaben are asked; null: those of the beginning
 * @throws Invalid that names the first one that is missing or wrong
 */
export function angabenLesen(
  { angaben }: Vorlageninhalt,
  abschnitt: string | null,
  antworten: Antworten,
  ganz = true,
): Record<string, string> {
  const gefragt = angaben.filter((angabe) => (angabe.in ?? null) === abschnitt)
  const gelesen: Record<string, string> = {}
  for (const { name, wert } of antworten) {
    const angabe = gefragt.find((each) => each.name === name)
    if (!angabe) throw new Invalid('prozess.angabe', 'Diese Angabe wird hier nicht gefragt.', { feld: name })
    if (wert.trim() !== '') gelesen[name] = wertLesen(angabe, wert.trim())
  }
  const fehlt = ganz ? gefragt.find(({ name, pflicht }) => pflicht && gelesen[name] === undefined) : undefined
  if (fehlt) throw new Invalid('prozess.angabe.fehlt', `Bitte „${fehlt.titel}“ angeben.`, { feld: fehlt.name })
  return gelesen
}

/** Answers what the Abschnitt asks in which it is now. It goes on by itself where it has waited for that. */
export async function angabenMachen(ctx: Context, laufId: string, antworten: Antworten): Promise<Lauf> {
  const lauf = await laufHalten(ctx, laufId)
  const { inhalt } = await fassungDesLaufs(ctx, lauf)
  const neu = angabenLesen(inhalt, lauf.abschnitt, antworten, false)
  const andere = Object.entries(lauf.angaben).filter(([name]) => !antworten.some((each) => each.name === name))
  const geaendert = await update(ctx, laeufe, lauf.id, { angaben: { ...Object.fromEntries(andere), ...neu } })
  ctx.record('prozess.angaben.gemacht', geaendert, {
    vorgang: lauf.vorgang,
    angaben: antworten.map(({ name }) => name),
  })
  return geaendert
}

function wertLesen({ name, titel, art, wahl = [] }: Angabe, wert: string): string {
  const falsch = (was: string) => new Invalid('prozess.angabe.falsch', `„${titel}“: ${was}`, { feld: name })
  if (wert.length > 1000) throw falsch('Bitte höchstens 1.000 Zeichen.')
  if (/[^\P{Cc}\n\t]/u.test(wert)) throw falsch('Darin stehen Zeichen, die sich nicht lesen lassen.')
  if (art === 'JANEIN' && wert !== 'ja' && wert !== 'nein') throw falsch('Bitte Ja oder Nein.')
  if (art === 'WAHL' && !wahl.includes(wert)) throw falsch(`Bitte einen der Werte wählen: ${wahl.join(', ')}.`)
  if (art === 'ZAHL' && !/^-?\d{1,12}(,\d{1,4})?$/.test(wert))
    throw falsch('Bitte eine Zahl, zum Beispiel 12 oder 3,5.')
  if (art === 'TAG') {
    try {
      return kalendertag(wert)
    } catch {
      throw falsch('Diesen Tag gibt es nicht.')
    }
  }
  return wert
}
