import type { Doors } from '@verbundakte/module'
import { and, eq, isNull, or } from 'drizzle-orm'
import { type Hindernisart, nehmen, nochmal } from '../uebermittlung/anlauf.ts'
import { UEBERHOLT, ueberholt } from '../uebermittlung/korrektur.ts'
import { NichtErreichbar, type Postwege } from '../uebermittlung/postweg.ts'
import { empfaenger, GEWERBEBEHOERDE } from '../uebermittlung/tables.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'
import { rueckmeldungSchreiben } from './xml.ts'

const PACHT_MINUTEN = 5

/** Carries one Rückmeldung to the mailbox of an authority outside of the installation. @returns false when none is due */
export async function rueckmeldungSenden(doors: Doors, wege: Postwege | null): Promise<boolean> {
  const [genommen] = await doors.write((ctx) => nehmen(ctx, 'rueckmeldung', PACHT_MINUTEN, 1))
  if (!genommen) return false
  const hier = await doors.read(async (ctx) => {
    const [zeile] = await ctx.tx.select().from(rueckmeldungen).where(eq(rueckmeldungen.id, genommen))
    const [an] = await ctx.tx
      .select()
      .from(empfaenger)
      .where(
        and(
          eq(empfaenger.klasse, GEWERBEBEHOERDE),
          eq(empfaenger.kennung, zeile?.anAgs ?? ''),
          isNull(empfaenger.stillgelegtAm),
        ),
      )
      .orderBy(empfaenger.id)
      .limit(1)
    return { zeile, an, alt: zeile?.anzeige ? (await ueberholt(ctx, [zeile.anzeige])).size > 0 : false }
  })
  if (!hier.zeile) return false
  const { zeile, an } = hier
  if (hier.alt) {
    await doors.write(async (ctx) => {
      const [neu] = await ctx.tx
        .update(rueckmeldungen)
        .set({ stand: 'ENTFAELLT', grund: UEBERHOLT, gehaltenBis: null, erledigtAm: new Date(), entschiedenVon: null })
        .where(and(eq(rueckmeldungen.id, zeile.id), eq(rueckmeldungen.stand, 'WARTET')))
        .returning({ id: rueckmeldungen.id })
      if (neu) ctx.record('gewerbe.rueckmeldung.zurueckgezogen', neu, { anzeige: zeile.anzeige })
    })
    return true
  }
  if (!an?.adresse) {
    const satz = `Für die Gewerbebehörde ${zeile.anAgs} ist kein Postfach eingetragen. Die Fachadministration trägt es unter „Empfänger“ ein.`
    await nicht(doors, zeile, satz, 'nicht')
    return true
  }
  if (!wege) {
    await nicht(doors, zeile, 'Der Betrieb hat noch keinen Ordner für Nachrichten eingerichtet.', 'wartet')
    return true
  }
  try {
    await wege(doors.gemeinde, an.transport, an.adresse).ablegen(zeile.nachricht, rueckmeldungSchreiben(zeile.inhalt))
  } catch (error) {
    if (!(error instanceof NichtErreichbar)) throw error
    await nicht(doors, zeile, error.message, 'spaeter')
    return true
  }
  await doors.write((ctx) =>
    ctx.tx
      .update(rueckmeldungen)
      .set({ stand: 'GESENDET', grund: null, gehaltenBis: null, erledigtAm: null })
      .where(
        and(
          eq(rueckmeldungen.id, zeile.id),
          eq(rueckmeldungen.nachricht, zeile.nachricht),
          // Withdrawn after the time of whoever had it was over: it has gone all the same.
          or(
            eq(rueckmeldungen.stand, 'WARTET'),
            and(eq(rueckmeldungen.stand, 'ENTFAELLT'), isNull(rueckmeldungen.entschiedenVon)),
          ),
        ),
      ),
  )
  return true
}

async function nicht(
  doors: Doors,
  { id, versuche }: Rueckmeldungszeile,
  satz: string,
  art: Hindernisart,
): Promise<void> {
  const { auf, ...danach } = nochmal(versuche, art)
  await doors.write(async (ctx) => {
    const [neu] = await ctx.tx
      .update(rueckmeldungen)
      .set({ ...danach, grund: satz })
      .where(and(eq(rueckmeldungen.id, id), eq(rueckmeldungen.stand, 'WARTET')))
      .returning({ id: rueckmeldungen.id })
    if (neu && auf) ctx.record('gewerbe.rueckmeldung.fehlgeschlagen', neu, { grund: satz })
  })
}
