import { type Context, loader } from '@verbundakte/graphql'
import { heute, Invalid } from '@verbundakte/kernel'
import { type Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import { agsVon, type Ortskunde } from '../anzeige/gemeinde.ts'
import type { Anschrift } from '../anzeige/werte.ts'
import type { Befund, Kontext } from '../regeln/befund.ts'
import { pruefen } from '../regeln/pruefen.ts'
import type { Anzeigezeile } from '../tables.ts'
import { einstellung } from './zustaendig.ts'

/** What was typed, as the strict form of an Anzeige. @throws Invalid with the place that does not fit */
export function inhaltLesen(text: string): Inhalt {
  let wert: unknown
  try {
    wert = JSON.parse(text)
  } catch {
    throw new Invalid('gewerbe.form', 'Die Anzeige ist nicht lesbar. Bitte laden Sie die Seite neu.')
  }
  const gelesen = Inhalt.safeParse(wert)
  if (gelesen.success) return gelesen.data
  const pfad = gelesen.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new Invalid('gewerbe.form', 'Eine Angabe hat nicht die Form, die das Feld verlangt.', { feld: pfad })
}

/** The row as the core knows an Anzeige. */
export function anzeigeVon(
  ctx: Context,
  zeile: Pick<Anzeigezeile, 'id' | 'art' | 'fassung' | 'betrieb' | 'inhalt'> &
    Partial<Pick<Anzeigezeile, 'ags' | 'korrekturVon' | 'korrekturArt' | 'vonAmtsWegen'>>,
): Anzeige {
  const { id, art, fassung, betrieb, inhalt, ags, korrekturVon: von, korrekturArt, vonAmtsWegen } = zeile
  return {
    ...{ uuid: id, art, fassung, ags: ags ?? ctx.profil.ags, betrieb, inhalt },
    ...(von && korrekturArt ? { korrektur: { von, art: korrekturArt } } : {}),
    ...(vonAmtsWegen ? { vonAmtsWegen } : {}),
  }
}

/** Asked once, for however many Anzeigen. */
const beidesErlaubt = loader<'', boolean>(async (ctx, mal) => {
  const erlaubt = (await einstellung(ctx))?.niederlassungUndReisegewerbe ?? false
  return mal.map(() => erlaubt)
})

/** What the rules say today. Never stored: tomorrow's rules speak of yesterday's draft, too. */
export async function befundeVon(
  ctx: Context,
  anzeige: Anzeige,
  kanal: Kontext['kanal'] = 'schalter',
  anlagen: Kontext['anlagen'] = [],
  betriebUnbekannt = false,
): Promise<Befund[]> {
  const niederlassungUndReisegewerbe = await beidesErlaubt(ctx).load('')
  return pruefen(anzeige, {
    ags: ctx.profil.ags,
    heute: heute(),
    kanal,
    anlagen,
    betriebUnbekannt,
    einstellungen: { niederlassungUndReisegewerbe, postleitzahlen: ctx.profil.postleitzahlen ?? [] },
    gemeinden: ortskunde(ctx),
  })
}

/** The Gemeinden of the installation, this one among them: what an address says by name, without anybody looking into their registers. */
export function ortskunde(ctx: Context): Ortskunde[] {
  return ctx.services.verbund.gemeinden.map(({ ags, name, postleitzahlen = [] }) => ({ ags, name, postleitzahlen }))
}

/** Which Gemeinde an address names, if it is one that is known. */
export const agsDerAnschrift = (ctx: Context, anschrift: Anschrift | undefined) => agsVon(anschrift, ortskunde(ctx))
