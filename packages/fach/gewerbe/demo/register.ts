import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import {
  type Gemeinde,
  heute,
  type Kalendertag,
  kalendertag,
  plusTage,
  type Schutzklasse,
  uuidv7,
} from '@verbundakte/kernel'
import type { Demohilfe, Demozufall } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import {
  type Art,
  anzeigeEinreichen,
  anzeigen,
  anzeigeWeiterleiten,
  bescheidtexteSetzen,
  bescheinigungen,
  empfangsbescheinigungBis,
  entwurfSichern,
  fortschreiben,
  gebuehrensatzFestlegen,
  type Inhalt,
  nachfordern,
} from '../src/index.ts'

/** Cents for An-, Um- and Abmeldung: two neighbours differ, as statutes do. */
const SAETZE: Readonly<Record<string, readonly [number, number, number]>> = {
  meinhard: [2600, 2000, 0],
  sontra: [3200, 2600, 1000],
}
const SONST: readonly [number, number, number] = [2800, 2200, 0]
/** Whose Eingang shows letters, too; each is a PDF, and a start should not wait for eleven times two of them. */
const MIT_SCHREIBEN = ['meinhard', 'sontra']
const TAETIGKEITEN = [
  ['Einzelhandel mit Blumen', '47.76.1'],
  ['Hausmeisterservice', '81.10.0'],
  ['Maler und Lackierer', '43.34.1'],
  ['Friseursalon', '96.02.1'],
  ['Bäckerei', '10.71.0'],
] as const

/**
 * Rates, a register of the businesses that the Akten of the demo speak of, and an Anzeige in each state that waits for
 * somebody. What was certified long ago is written as rows; what is open went the way of every Anzeige.
 */
export async function registerAnlegen(hilfe: Demohilfe): Promise<void> {
  const { app, gemeinde } = hilfe
  const zufall = hilfe.zufall(`gewerbe/${gemeinde.id}`)
  await app.asBetrieb(gemeinde.id, 'Demodaten').write(async (ctx) => {
    await einrichten(ctx, gemeinde)
    await register(ctx, hilfe, zufall)
  })
  const amt = hilfe.als('gewerbeamt')
  if (amt) await app.write(amt, (ctx) => offene(ctx, hilfe, zufall))
}

async function einrichten(ctx: Context, { id }: Gemeinde): Promise<void> {
  const cent = SAETZE[id] ?? SONST
  for (const [stelle, tatbestand] of (['anmeldung', 'ummeldung', 'abmeldung'] as const).entries()) {
    const satz = { tatbestand, rechtsgrundlage: 'Verwaltungskostensatzung (Demodaten)' }
    await gebuehrensatzFestlegen(ctx, { ...satz, cent: cent[stelle] ?? 0, gueltigAb: kalendertag('2026-01-01') })
  }
  await bescheidtexteSetzen(ctx, {
    rechtsbehelf: 'Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch erhoben werden (Demodaten).',
    zahlung: 'Bitte zahlen Sie im Rathaus oder überweisen Sie unter Angabe des Zeichens (Demodaten).',
  })
}

interface Abgelegt {
  readonly akte: string
  readonly vorgang: string
  readonly dokument: string
  readonly name: string
  readonly absender: string
  readonly schutzklasse: Schutzklasse
  readonly federfuehrung: string
}

/** One Betrieb for each Akte that has a letter of somebody; some have changed since, some have ended. */
async function register(ctx: Context, hilfe: Demohilfe, zufall: Demozufall): Promise<void> {
  const abgelegt = await rows<Abgelegt>(
    ctx.tx,
    sql`select distinct on (a.id) a.id as akte, v.id as vorgang, d.id as dokument, a.betreff as name, d.absender,
          a.schutzklasse, a.federfuehrung
        from akte.akte a
        join aktenplan.position p on p.gemeinde = a.gemeinde and p.id = a.position and p.kennzeichen = '130.10'
        join akte.vorgang v on v.gemeinde = a.gemeinde and v.akte = a.id
        join akte.dokument d on d.gemeinde = v.gemeinde and d.vorgang = v.id and d.absender like '% %'
        where a.gemeinde = verbund.gemeinde() order by a.id, d.id`,
  )
  let nummer = 0
  const zeilen = abgelegt.flatMap((in_) => {
    const { akte, vorgang, dokument, schutzklasse, federfuehrung } = in_
    const betrieb = uuidv7()
    const beginn = kalendertag(`${zufall.zwischen(2019, 2024)}-0${zufall.zwischen(1, 9)}-${zufall.zwischen(10, 28)}`)
    const inhalt = anmeldung(hilfe, zufall, in_.absender, beginn, in_.name)
    const leben: [Art, Inhalt, Kalendertag][] = [['anmeldung', inhalt, beginn]]
    if (zufall.mal(0.3)) leben.push(['ummeldung', umgezogen(hilfe, zufall, inhalt, beginn), plusTage(beginn, 200)])
    if (zufall.mal(0.25)) leben.push(['abmeldung', aufgegeben(inhalt, beginn), plusTage(beginn, 500)])
    return leben.map(([art, was, tag]) => {
      const am = new Date(`${tag}T09:00:00Z`)
      nummer += 1
      return {
        ...{ id: uuidv7(), art, fassung: '2023', status: 'BESCHEINIGT' as const, kanal: 'schalter' as const },
        ...{ inhalt: was, betrieb, eingangAm: am, bescheinigtAm: am, meldeJahr: 2000, meldeNummer: nummer },
        ...{ akte, vorgang, dokument, schutzklasse, federfuehrung },
      }
    })
  })
  if (zeilen.length === 0) return
  await ctx.tx.insert(anzeigen).values(zeilen)
  await ctx.tx.insert(bescheinigungen).values(
    zeilen.map(({ id, meldeNummer, akte, vorgang, dokument, schutzklasse, federfuehrung }) => ({
      ...{ id: uuidv7(), anzeige: id, nummer: `2000/${meldeNummer}`, akte, vorgang, dokument },
      ...{ gebuehrCent: null, schutzklasse, federfuehrung },
    })),
  )
  const letzte = new Map(zeilen.map((zeile) => [zeile.betrieb, zeile]))
  for (const zeile of letzte.values()) {
    const [ganz] = await ctx.tx.select().from(anzeigen).where(sql`id = ${zeile.id}`)
    const { akte: id, schutzklasse, federfuehrung } = zeile
    if (ganz) await fortschreiben(ctx, ganz, new Date(), { id, schutzklasse, federfuehrung })
  }
}

/** What lies before the clerk: a draft, one that is due today, one from the net, one that waits, one that went on. */
async function offene(ctx: Context, hilfe: Demohilfe, zufall: Demozufall): Promise<void> {
  const neu = async (inhalt: Inhalt) => {
    const id = uuidv7()
    await entwurfSichern(ctx, { id, art: 'anmeldung', inhalt: JSON.stringify(inhalt), stand: 0 })
    return id
  }
  const eingegangen = async (inhalt: Inhalt, tag: Kalendertag = heute()) => {
    const id = await neu(inhalt)
    await anzeigeEinreichen(ctx, id)
    if (tag !== heute())
      await rows(
        ctx.tx,
        sql`update gewerbe.anzeige set eingang_am = ${`${tag}T09:00:00Z`}::timestamptz where gemeinde = verbund.gemeinde() and id = ${id}`,
      )
    return id
  }
  const person = () => hilfe.luecken(zufall).person ?? ''
  const { stichtag: _, ...halb } = anmeldung(hilfe, zufall, person(), heute())
  await neu(halb)
  await eingegangen(anmeldung(hilfe, zufall, person(), heute()))
  await eingegangen(anmeldung(hilfe, zufall, person(), heute()), heuteFaellig())
  const { oeffentlicheHand: __, ...luecke } = anmeldung(hilfe, zufall, person(), heute())
  const offen = await eingegangen(luecke)
  if (!MIT_SCHREIBEN.includes(hilfe.gemeinde.id)) return
  await nachfordern(ctx, offen, plusTage(heute(), 14))
  const fremd = await eingegangen(anmeldung(hilfe, zufall, person(), heute(), undefined, 'Musterstadt'))
  await anzeigeWeiterleiten(ctx, fremd, 'Stadt Musterstadt, Gewerbeamt')
}

/** The last day to come in on so that the receipt is due today; on a weekend nothing is, and it is due the next day. */
function heuteFaellig(): Kalendertag {
  const tage = [6, 5, 4, 3].map((vor) => plusTage(heute(), -vor))
  return tage.find((tag) => empfangsbescheinigungBis(tag) === heute()) ?? plusTage(heute(), -2)
}

export function anmeldung(
  hilfe: Demohilfe,
  zufall: Demozufall,
  wer: string,
  stichtag: Kalendertag,
  bezeichnung?: string,
  ort: string = hilfe.gemeinde.name,
): Inhalt {
  const [vornamen = '', name = ''] = wer.split(' ')
  const anschrift = wohin(hilfe, zufall, ort)
  const [text, code] = zufall.aus(TAETIGKEITEN)
  return {
    ...{ rechtsform: 'einzelunternehmen', grund: 'neugruendung', niederlassung: 'hauptniederlassung' },
    ...{ oeffentlicheHand: 'nein', nebenerwerb: zufall.mal(0.4), stichtag, datumAnzeige: stichtag },
    ...(bezeichnung ? { geschaeftsbezeichnung: bezeichnung } : {}),
    person: {
      ...{ name, vornamen, geschlecht: 'ohne', geburtsort: 'Musterstadt', geburtsland: 'DE', anschrift },
      ...{ staatsangehoerigkeiten: ['DE'], geburtsdatum: { jahr: zufall.zwischen(1958, 2001) } },
    },
    betriebsstaette: { anschrift },
    taetigkeiten: [{ text, schwerpunkt: true, wz: { code, ausgabe: '2008' } }],
    betriebsart: { sonstiges: true },
    beschaeftigte: { keine: true },
  }
}

function umgezogen(
  hilfe: Demohilfe,
  zufall: Demozufall,
  { grund: _, betriebsart: __, taetigkeiten, ...rest }: Inhalt,
  seit: Kalendertag,
): Inhalt {
  const anschrift = wohin(hilfe, zufall, rest.betriebsstaette?.anschrift?.ort ?? '')
  const tag = plusTage(seit, 200)
  const neu = { stichtag: tag, datumAnzeige: tag, betriebsstaette: { anschrift }, weiterhin: taetigkeiten ?? [] }
  return { ...rest, ...neu, ummeldung: { verlegung: true } }
}

function aufgegeben(inhalt: Inhalt, seit: Kalendertag): Inhalt {
  const tag = plusTage(seit, 500)
  const ende = { stichtag: tag, datumAnzeige: tag, aufgabe: { text: 'Ruhestand' } }
  return { ...inhalt, ...ende, grund: 'vollstaendige-aufgabe' }
}

function wohin(hilfe: Demohilfe, zufall: Demozufall, ort: string) {
  const [, strasse = '', hausnummer = ''] = /^(.*) (\d+)$/.exec(hilfe.luecken(zufall).strasse ?? '') ?? []
  return { strasse, hausnummer, plz: '37999', ort, staat: 'DE' }
}
