import { akteHalten, type Vorgang, vorgangHolen } from '@verbundakte/akte'
import { insert, load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { senden } from '@verbundakte/verbundpost'
import { and, eq } from 'drizzle-orm'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { agsDerAnschrift, anzeigeVon } from '../faelle/wert.ts'
import { type Rueckmeldung, rueckmeldungAus } from '../nachricht/rueckmeldung.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { ueberholt } from '../uebermittlung/korrektur.ts'
import { ablegen } from '../uebermittlung/senden.ts'
import { bisherigeZuruecknehmen } from './berichtigen.ts'
import { rueckmeldungErledigen, rueckmeldungWiederOffen } from './erledigen.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'
import { rueckmeldungSchreiben } from './xml.ts'

const UNBEKANNT = '00000000'
/** What has not arrived, and waits for somebody. */
export const HIER: readonly string[] = ['OFFEN', 'FEHLGESCHLAGEN', 'ABGELEHNT'] satisfies Rueckmeldungszeile['stand'][]
const OHNE_AGS =
  'Woher der Betrieb kommt, steht nicht mit Gemeindeschlüssel in der Anzeige. Bitte nennen Sie die bisherige Gemeinde.'

/**
 * What follows from a receipt in the Rückmeldeverfahren, in its transaction: who has moved in is told to the authority they
 * left; an Abmeldung that stands for a message somebody sent is the end of that message.
 */
export async function rueckmelden(ctx: Context, zeile: Anzeigezeile, vorgang: Vorgang): Promise<void> {
  const { akte, id: ort, schutzklasse, federfuehrung } = vorgang
  const wo = { akte, vorgang: ort, schutzklasse, federfuehrung }
  await rueckmeldungErledigen(ctx, zeile.id, vorgang)
  await rueckmeldungWiederOffen(ctx, zeile)
  const meldung = zeile.korrekturArt === 'storno' ? null : meldungAus(ctx, zeile)
  if (await bisherigeZuruecknehmen(ctx, zeile, vorgang, meldung)) return
  if (!meldung) return
  const bekannt = meldung.anAgs !== UNBEKANNT
  const neu = await insert(ctx, rueckmeldungen, {
    richtung: 'AUS',
    nachricht: meldung.uuid,
    vonAgs: meldung.vonAgs,
    anAgs: meldung.anAgs,
    inhalt: meldung,
    stand: bekannt ? 'WARTET' : 'OFFEN',
    grund: bekannt ? null : OHNE_AGS,
    anzeige: zeile.id,
    ...wo,
  })
  if (bekannt) await losschicken(ctx, neu, meldung, vorgang)
}

function meldungAus(ctx: Context, zeile: Anzeigezeile): Rueckmeldung | null {
  const anzeige = anzeigeVon(ctx, zeile)
  const { andereBetriebsstaette: bisher } = anzeige.inhalt
  if (anzeige.art !== 'anmeldung' || anzeige.inhalt.grund !== 'verlegung' || !bisher) return null
  const anschrift = { ...bisher.anschrift, ags: agsDerAnschrift(ctx, bisher.anschrift) ?? UNBEKANNT }
  const mitAgs = { ...anzeige, inhalt: { ...anzeige.inhalt, andereBetriebsstaette: { ...bisher, anschrift } } }
  return rueckmeldungAus(mitAgs, crypto.randomUUID()) ?? null
}

/**
 * The clerk says where the Betrieb came from, or sends again what was refused, as a message of its own.
 *
 * @throws Invalid for no AGS, Conflict once it is on its way, or for an Anmeldung that does not count any more
 */
export async function bisherigeGemeindeNennen(ctx: Context, id: string, ags: string): Promise<Rueckmeldungszeile> {
  // The Akte is held before the row, as whoever certifies a correction does.
  const { akte } = await load(ctx, rueckmeldungen, id, 'aendern')
  if (akte) await akteHalten(ctx, akte)
  const bisher = await loadLocked(ctx, rueckmeldungen, id, 'aendern')
  if (!/^\d{8}$/.test(ags) || ags === ctx.profil.ags || ags === UNBEKANNT)
    throw new Invalid(
      'gewerbe.rueckmeldung.ags',
      'Bitte den achtstelligen Gemeindeschlüssel der bisherigen Gemeinde.',
      {
        feld: 'ags',
      },
    )
  if (bisher.richtung !== 'AUS' || !HIER.includes(bisher.stand))
    throw new Conflict('gewerbe.rueckmeldung.unterwegs', 'Diese Rückmeldung ist schon unterwegs.')
  await mussGelten(ctx, bisher)
  const nachricht = bisher.stand === 'ABGELEHNT' ? crypto.randomUUID() : bisher.nachricht
  const inhalt = { ...bisher.inhalt, anAgs: ags, uuid: nachricht }
  const neu = await update(ctx, rueckmeldungen, id, {
    anAgs: ags,
    nachricht,
    inhalt,
    stand: 'WARTET',
    grund: null,
    versuche: 0,
    naechsterAm: new Date(),
    erledigtAm: null,
    entschiedenVon: ctx.person?.id ?? null,
  })
  // Once for each message to each authority.
  const liegtSchon = bisher.stand === 'FEHLGESCHLAGEN' && bisher.anAgs === ags
  return losschicken(ctx, neu, inhalt, liegtSchon || !bisher.vorgang ? null : await vorgangHolen(ctx, bisher.vorgang))
}

async function mussGelten(ctx: Context, { anzeige }: Rueckmeldungszeile): Promise<void> {
  if (!anzeige) return
  const [von] = await ctx.tx.select().from(anzeigen).where(eq(anzeigen.id, anzeige))
  if (von?.korrekturArt === 'storno')
    throw new Conflict(
      'gewerbe.rueckmeldung.storno',
      'Von einem Storno gibt es keine Rückmeldung. Bitte geben Sie der anderen Gemeinde Bescheid, und schließen Sie ab.',
    )
  if ((await ueberholt(ctx, [anzeige])).size > 0)
    throw new Conflict('gewerbe.rueckmeldung.korrigiert', 'Diese Anmeldung ist inzwischen berichtigt oder storniert.')
  if (!von || !meldungAus(ctx, von))
    throw new Conflict(
      'gewerbe.rueckmeldung.keine',
      'Nach dieser Anmeldung ist niemand hierher verlegt. Bitte geben Sie der anderen Gemeinde Bescheid, und schließen Sie ab.',
    )
}

/** To a Gemeinde of the installation as Verbundpost in this transaction; to any other the worker carries it to her mailbox. */
async function losschicken(
  ctx: Context,
  zeile: Rueckmeldungszeile,
  meldung: Rueckmeldung,
  vorgang: Vorgang | null,
): Promise<Rueckmeldungszeile> {
  let grund: string | null = null
  if (vorgang) {
    const datei = await hinterlegen(ctx, {
      name: 'Rückmeldung.xml',
      mime: 'application/xml',
      art: 'sonstige',
      bytes: rueckmeldungSchreiben(meldung),
    })
    const dokument = await ablegen(ctx, vorgang, datei, {
      betreff: `Rückmeldung an die Gewerbebehörde ${meldung.anAgs}`,
      typ: 'Rückmeldung',
      richtung: 'AUS',
      empfaenger: `Gewerbebehörde ${meldung.anAgs}`,
      fremdzeichen: zeile.nachricht,
    })
    if (typeof dokument === 'string') grund = dokument
  }
  ctx.record('gewerbe.rueckmeldung.ausgegangen', zeile, { ags: meldung.anAgs })
  const nachbar = gemeindeMit(ctx, meldung.anAgs)
  if (nachbar) await senden(ctx, { art: 'gewerbe.rueckmeldung', an: nachbar, inhalt: meldung })
  else if (grund === null) return zeile
  return update(ctx, rueckmeldungen, zeile.id, { stand: nachbar ? 'GESENDET' : 'WARTET', grund })
}

/** Another Gemeinde of the installation by its AGS. */
export function gemeindeMit(ctx: Context, ags: string): string | null {
  const { gemeinden } = ctx.services.verbund
  return gemeinden.find((each) => each.ags === ags && each.id !== ctx.gemeinde)?.id ?? null
}

/** What the other authority answered; only she can. */
export async function antwortVermerken(
  ctx: Context,
  nachricht: string,
  vonAgs: string,
  angenommen: boolean,
  grund: string | null,
): Promise<boolean> {
  const [neu] = await ctx.tx
    .update(rueckmeldungen)
    .set({
      stand: angenommen ? 'ANGENOMMEN' : 'ABGELEHNT',
      grund: angenommen ? null : grund,
      erledigtAm: new Date(),
    })
    .where(
      and(
        eq(rueckmeldungen.nachricht, nachricht),
        eq(rueckmeldungen.richtung, 'AUS'),
        eq(rueckmeldungen.anAgs, vonAgs),
        eq(rueckmeldungen.stand, 'GESENDET'),
      ),
    )
    .returning({ id: rueckmeldungen.id })
  if (neu) ctx.record('gewerbe.rueckmeldung.beantwortet', neu, { angenommen })
  return neu !== undefined
}
