import { load } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, NotFound } from '@verbundakte/kernel'
import { alsVermerke, bescheinigte, spalten } from '../faelle/fortschreiben.ts'
import { namen, verlauf } from '../register/register.ts'
import type { Beteiligung } from '../register/stand.ts'
import { type Anzeigezeile, type Betrieb, betriebe } from '../tables.ts'
import { setzen } from './folgen.ts'
import { schluesselDer } from './gleich.ts'
import type { Hindernis } from './vergleichen.ts'
import { mussSelbstStehen } from './wegweiser.ts'
import { betriebSperren, zeileFortschreiben } from './zusammenfuehren.ts'

export interface Personenvergleich {
  readonly bleibt: Beteiligung
  readonly gehtAuf: Beteiligung
  /** the name of the Betrieb in the register afterwards */
  readonly name: string
  readonly personen: readonly Beteiligung[]
  readonly hindernis: Hindernis | null
  readonly hinweise: readonly string[]
}

/**
 * Two persons of one Betrieb, each named by the Anzeige that said so last, and what would become of them; nothing is changed.
 *
 * @throws NotFound, Forbidden unless the Betrieb may be changed and both stand in it
 */
export async function personenVergleichen(
  ctx: Context,
  betrieb: string,
  bleibt: string,
  gehtAuf: string,
): Promise<Personenvergleich> {
  const { id } = mussSelbstStehen(await load(ctx, betriebe, betrieb, 'aendern'))
  return vergleich(ctx, await bescheinigte(ctx, [id]), bleibt, gehtAuf)
}

/**
 * The one is the other, in another spelling or under another name: the register shows one person, as the Anzeigen of the one that stays
 * say it. No Anzeige is changed and nothing is sent. Whatever was filed under the other spelling, or is, counts for the one that stays.
 *
 * @throws Conflict with what `personenVergleichen` names
 */
export async function personenVerbinden(
  ctx: Context,
  welcher: string,
  bleibt: string,
  gehtAuf: string,
): Promise<Betrieb> {
  const betrieb = mussSelbstStehen(await betriebSperren(ctx, welcher))
  const zeilen = await bescheinigte(ctx, [betrieb.id])
  const { hindernis, ...paar } = vergleich(ctx, zeilen, bleibt, gehtAuf)
  if (hindernis) throw new Conflict(hindernis.code, hindernis.satz)
  const ids = zeilen.filter((each) => schluesselDer(each) === paar.gehtAuf.schluessel).map(({ id }) => id)
  await setzen(ctx, ids, paar.bleibt.schluessel)
  const neu = await zeileFortschreiben(ctx, betrieb.id)
  ctx.record('gewerbe.person.zusammengefuehrt', neu, { bleibt, gehtAuf, anzeigen: ids.length })
  return neu
}

/**
 * Two again, exactly as before.
 *
 * @param anzeige one in which the person that went is named @throws Conflict where an Anzeige would lose its place by it
 */
export async function personenTrennen(ctx: Context, welcher: string, anzeige: string): Promise<Betrieb> {
  const betrieb = mussSelbstStehen(await betriebSperren(ctx, welcher))
  const zeilen = await bescheinigte(ctx, [betrieb.id])
  const diese = zeilen.find(({ id }) => id === anzeige)
  if (!diese) throw new NotFound()
  const schluessel = schluesselDer(diese)
  const ids = mitKorrekturen(zeilen, schluessel)
  if (ids.length === 0) throw new Conflict('gewerbe.personen.nicht', 'Diese Person steht schon für sich.')
  const getrennt = zeilen.map((zeile) => (ids.includes(zeile.id) ? { ...zeile, personAls: null } : zeile))
  if (!letzter(ctx, getrennt))
    throw new Conflict('gewerbe.personen.storniert', 'Der Betrieb ist storniert: Von seinen Anzeigen gilt keine mehr.')
  if (verliert(ctx, zeilen, getrennt))
    throw new Conflict(
      'gewerbe.personen.seither',
      'Seither ist etwas angezeigt, das nur zu beiden zusammen passt. Bitte berichtigen Sie zuerst jene Anzeige.',
    )
  await setzen(ctx, ids, null)
  const neu = await zeileFortschreiben(ctx, betrieb.id)
  ctx.record('gewerbe.person.getrennt', neu, { anzeige, anzeigen: ids.length })
  return neu
}

/** Persons that were said to be the one of this Beteiligung: an Anzeige that names each. */
export function aufgegangenePersonen(zeilen: readonly Anzeigezeile[], { schluessel }: Beteiligung): Anzeigezeile[] {
  const gefunden = new Map(
    zeilen.filter(({ personAls }) => personAls === schluessel).map((zeile) => [schluesselDer(zeile), zeile]),
  )
  return [...gefunden.values()]
}

/** The Anzeigen in which this spelling counts as somebody else, and what corrected them or was corrected by them. */
function mitKorrekturen(zeilen: readonly Anzeigezeile[], schluessel: string): string[] {
  const verbunden = zeilen.filter(({ personAls }) => personAls !== null)
  const dazu = new Set(verbunden.filter((each) => schluesselDer(each) === schluessel).map(({ id }) => id))
  for (let vorher = -1; vorher < dazu.size; ) {
    vorher = dazu.size
    for (const { id, korrekturVon } of verbunden)
      if (korrekturVon && (dazu.has(id) || dazu.has(korrekturVon))) {
        dazu.add(id)
        if (verbunden.some((each) => each.id === korrekturVon)) dazu.add(korrekturVon)
      }
  }
  return [...dazu]
}

function vergleich(
  ctx: Context,
  zeilen: readonly Anzeigezeile[],
  bleibtId: string,
  gehtAufId: string,
): Personenvergleich {
  const stehen = letzter(ctx, zeilen)?.stand.beteiligte ?? []
  const [bleibt, gehtAuf] = [bleibtId, gehtAufId].map((id) =>
    stehen.find(({ anzeige, person }) => anzeige === id && person),
  )
  if (!bleibt || !gehtAuf) throw new NotFound()
  const verbunden = zeilen.map((zeile) =>
    schluesselDer(zeile) === gehtAuf.schluessel ? { ...zeile, personAls: bleibt.schluessel } : zeile,
  )
  const danach = letzter(ctx, verbunden)
  const geboren = ({ person }: Beteiligung) => JSON.stringify(person?.geburtsdatum ?? null)
  const hinweise = geboren(bleibt) === geboren(gehtAuf) ? [] : ['Die beiden haben verschiedene Geburtsdaten.']
  return {
    ...{ bleibt, gehtAuf, hinweise },
    name: danach ? spalten(danach.stand, namen([danach])).name : '',
    personen: danach?.stand.beteiligte ?? [],
    hindernis:
      bleibt === gehtAuf
        ? { code: 'gewerbe.personen.selbst', satz: 'Das ist dieselbe Zeile. Bitte wählen Sie eine andere Person.' }
        : verliert(ctx, zeilen, verbunden)
          ? { code: 'gewerbe.personen.passt-nicht', satz: 'Dann passte eine Anzeige nicht mehr zum Register.' }
          : null,
  }
}

function letzter(ctx: Context, zeilen: readonly Anzeigezeile[]) {
  return verlauf(alsVermerke(ctx, zeilen), new Date().toISOString()).at(-1)
}

/** Whether an Anzeige that had its place would have none. */
function verliert(ctx: Context, vorher: readonly Anzeigezeile[], nachher: readonly Anzeigezeile[]): boolean {
  const offen = (zeilen: readonly Anzeigezeile[]) => letzter(ctx, zeilen)?.stand.ungeklaert ?? []
  const bisher = offen(vorher)
  return offen(nachher).some((uuid) => !bisher.includes(uuid))
}
