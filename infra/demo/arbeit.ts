import {
  type Akte,
  akteAnlegen,
  type Dokument,
  dokumentAnlegen,
  dokumentSchlusszeichnen,
  vorgangAnlegen,
} from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { ansichtSichern } from '@verbundakte/ansichten'
import { aufgabeStellen, kommentieren } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { type Gemeinde, heute, plusTage } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import {
  ortAnlegen,
  papierAusleihen,
  papierErsetzen,
  papierVerzeichnen,
  vernichtungVorschlagen,
} from '@verbundakte/papier'
import { handelnAls } from './handeln.ts'
import type { Person } from './leute.ts'
import { briefPdf } from './pdf.ts'
import { luecken } from './texte.ts'
import { Zufall } from './zufall.ts'

type Eigene = Pick<Person, 'id' | 'name'>

/**
 * A few things of a working day, by the use cases and rights of the people: an Aufgabe with a comment, signed letters
 * that lie ready to be sent, an Akte that is partly paper, of which one may be destroyed, a list that an office shares.
 */
export async function arbeitAnlegen(verbund: Verbund, gemeinde: Gemeinde, leute: readonly Person[]): Promise<void> {
  const [leitung, registratur] = ['leitung', 'registratur'].map((kennung) => finden(leute, kennung))
  const bau = leute.find(({ zuweisungen }) => zuweisungen.some(({ amt }) => amt === 'ba'))
  if (!leitung || !registratur || !bau) return
  const zufall = new Zufall(`arbeit/${gemeinde.id}`)
  const { person: anwohner = '', strasse = '' } = luecken(zufall, gemeinde.name)
  const briefe = await Promise.all(
    ['Zwischenbescheid', 'Erlaubnis'].map((art) => ablegen(verbund, gemeinde, art, `${art} zu ${strasse}.`)),
  )
  const { akte, dokumente } = await verbund.app.write(handelnAls(gemeinde, bau), async (ctx) => {
    const { akte, vorgang } = await bauakte(ctx, strasse, anwohner)
    await aufgabeStellen(ctx, vorgang.id, {
      was: 'Bitte die Pläne von 1987 aus dem Keller heraussuchen.',
      person: registratur.id,
      bis: plusTage(heute(), 2),
    })
    await kommentieren(ctx, vorgang.id, 'Der Bauherr ruft am Vormittag noch einmal an.')
    const dokumente: Dokument[] = []
    for (const { titel, ...datei } of briefe) {
      const angaben = { richtung: 'AUS', empfaenger: anwohner, betreff: titel } as const
      dokumente.push(await dokumentAnlegen(ctx, vorgang, datei, angaben, null))
    }
    await ansichtSichern(ctx, { name: 'Bauanträge', adresse: `akten/position/${akte.position}`, amt: 'ba' })
    return { akte, dokumente }
  })
  // They lie ready to be sent as soon as they are signed.
  await verbund.app.write(handelnAls(gemeinde, leitung), async (ctx) => {
    for (const { id } of dokumente) await dokumentSchlusszeichnen(ctx, id)
  })
  await verbund.app.write(handelnAls(gemeinde, bau), (ctx) => papierAnlegen(ctx, akte, dokumente, bau))
}

async function bauakte(ctx: Context, strasse: string, anwohner: string) {
  const position = await positionMitKennzeichen(ctx, '601.10')
  const akte = await akteAnlegen(ctx, {
    position: position.id,
    betreff: `Bauakte ${strasse}`,
    medium: 'HYBRID',
    standort: 'Registratur, Keller',
  })
  const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: `Umbau ${strasse}, ${anwohner}` })
  return { akte, vorgang }
}

async function papierAnlegen(ctx: Context, akte: Akte, [scan]: readonly Dokument[], wer: Eigene): Promise<void> {
  const ort = await ortAnlegen(ctx, { raum: 'Keller', regal: '3', kiste: '12' })
  const band = { akte: akte.id, art: 'BAND', ort: ort.id } as const
  await papierVerzeichnen(ctx, { ...band, titel: 'Band 1: 1962 bis 1987' })
  const zweiter = await papierVerzeichnen(ctx, { ...band, titel: 'Band 2: 1988 bis 2009' })
  await papierAusleihen(ctx, { papierteil: zweiter.id, person: wer.id, bis: plusTage(heute(), 7) })
  // A single paper whose scan leads: to be destroyed when its waiting time is over, and somebody else releases it.
  if (!scan) return
  const blatt = { akte: akte.id, vorgang: scan.vorgang, art: 'RESTPAPIER', ort: ort.id } as const
  const einzeln = await papierVerzeichnen(ctx, { ...blatt, titel: 'Zwischenbescheid, gescannt' })
  await papierErsetzen(ctx, einzeln.id, scan.id)
  await vernichtungVorschlagen(ctx, einzeln.id, 'Der Scan ist vollständig und lesbar.')
}

async function ablegen({ app }: Verbund, gemeinde: Gemeinde, titel: string, text: string) {
  const { sha256, size: groesse } = await app
    .asBetrieb(gemeinde.id, 'Demodaten')
    .services.ablage.write(gemeinde.id, new Blob([briefPdf(titel, text)]).stream())
  return {
    ...{ titel, dateiname: `${titel}.pdf`, sha256, groesse },
    ...{ mime: 'application/pdf', art: 'pdf' as const, hinweis: null },
  }
}

function finden(leute: readonly Person[], kennung: string): Person | undefined {
  return leute.find((each) => each.kennung === kennung)
}
