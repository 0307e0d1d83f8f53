import { rows } from '@verbundakte/database'
import type { Doors } from '@verbundakte/module'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { UEBERHOLT, ueberholt } from '../uebermittlung/korrektur.ts'
import { NichtErreichbar, type Postwege } from '../uebermittlung/postweg.ts'
import { empfaenger, GEWERBEBEHOERDE } from '../uebermittlung/tables.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'
import { rueckmeldungSchreiben } from './xml.ts'

const PAUSEN = [1, 5, 15, 60, 180, 360, 720] as const
const PACHT_MINUTEN = 5

/** Carries one Rückmeldung to the mailbox of an authority outside of the installation. @returns false when none is due */
export async function rueckmeldungSenden(doors: Doors, wege: Postwege | null): Promise<boolean> {
  const [genommen] = await doors.write((ctx) =>
    rows<{ id: string }>(
      ctx.tx,
      sql`update gewerbe.rueckmeldung r set naechster_am = clock_timestamp() + make_interval(mins => ${PACHT_MINUTEN}),
            gehalten_bis = clock_timestamp() + make_interval(mins => ${PACHT_MINUTEN})
          where r.gemeinde = verbund.gemeinde() and r.id = (
            select id from gewerbe.rueckmeldung where gemeinde = verbund.gemeinde() and stand = 'WARTET'
              and naechster_am <= clock_timestamp() order by naechster_am limit 1 for update skip locked)
          returning id`,
    ),
  )
  if (!genommen) return false
  const hier = await doors.read(async (ctx) => {
    const [zeile] = await ctx.tx.select().from(rueckmeldungen).where(eq(rueckmeldungen.id, genommen.id))
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
    await nicht(doors, zeile, satz, 'für immer')
    return true
  }
  if (!wege) {
    await nicht(doors, zeile, 'Der Betrieb hat noch keinen Ordner für Nachrichten eingerichtet.', 'ohne Versuch')
    return true
  }
  try {
    await wege(doors.gemeinde, an.transport, an.adresse).ablegen(zeile.nachricht, rueckmeldungSchreiben(zeile.inhalt))
  } catch (error) {
    if (!(error instanceof NichtErreichbar)) throw error
    await nicht(doors, zeile, error.message, 'vorerst')
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
  wie: 'für immer' | 'vorerst' | 'ohne Versuch',
): Promise<void> {
  const pause = wie === 'ohne Versuch' ? PAUSEN[0] : PAUSEN[versuche]
  const auf = wie === 'für immer' || pause === undefined
  await doors.write(async (ctx) => {
    const [neu] = await ctx.tx
      .update(rueckmeldungen)
      .set({
        stand: auf ? 'FEHLGESCHLAGEN' : 'WARTET',
        grund: satz,
        versuche: versuche + (wie === 'ohne Versuch' ? 0 : 1),
        gehaltenBis: null,
        naechsterAm: sql`clock_timestamp() + make_interval(mins => ${pause ?? 0}::int)`,
      })
      .where(and(eq(rueckmeldungen.id, id), eq(rueckmeldungen.stand, 'WARTET')))
      .returning({ id: rueckmeldungen.id })
    if (neu && auf) ctx.record('gewerbe.rueckmeldung.fehlgeschlagen', neu, { grund: satz })
  })
}
