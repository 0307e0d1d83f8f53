import { dokumentAnlegen, type Vorgang } from '@verbundakte/akte'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import { hinterlegen } from '../faelle/schriftgut.ts'
import type { Anzeigezeile } from '../tables.ts'
import { korrigierte } from '../uebermittlung/korrektur.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'
import { rueckmeldungSchreiben } from './xml.ts'

/** An Abmeldung that stands for a message somebody sent is the end of that message, and has it in its Vorgang. */
export async function rueckmeldungErledigen(ctx: Context, anzeige: string, vorgang: Vorgang): Promise<void> {
  const { akte, id, schutzklasse, federfuehrung } = vorgang
  const erledigt = await ctx.tx
    .update(rueckmeldungen)
    .set({
      ...{ stand: 'ERLEDIGT', grund: null, erledigtAm: new Date() },
      ...{ akte, vorgang: id, schutzklasse, federfuehrung },
    })
    .where(
      and(eq(rueckmeldungen.anzeige, anzeige), eq(rueckmeldungen.richtung, 'EIN'), eq(rueckmeldungen.stand, 'OFFEN')),
    )
    .returning()
  for (const each of erledigt) {
    await ablegen(ctx, each, vorgang)
    ctx.record('gewerbe.rueckmeldung.erledigt', each, { anzeige })
  }
}

/** The Abmeldung that was the end of a message is taken back: somebody has to see what the message meant. */
export async function rueckmeldungWiederOffen(ctx: Context, zeile: Anzeigezeile): Promise<void> {
  if (zeile.korrekturArt !== 'storno') return
  const offen = await ctx.tx
    .update(rueckmeldungen)
    .set({
      stand: 'OFFEN',
      grund: 'Die Abmeldung dazu ist storniert. Bitte sehen Sie nach, welcher Betrieb gemeint ist, oder lehnen Sie ab.',
      erledigtAm: null,
      // It stands for nothing any more.
      anzeige: null,
    })
    .where(
      and(
        anyId(rueckmeldungen.anzeige, await korrigierte(ctx, zeile)),
        eq(rueckmeldungen.richtung, 'EIN'),
        eq(rueckmeldungen.stand, 'ERLEDIGT'),
      ),
    )
    .returning({ id: rueckmeldungen.id })
  for (const each of offen) ctx.record('gewerbe.rueckmeldung.wieder-offen', each, { anzeige: zeile.id })
}

async function ablegen(ctx: Context, { inhalt, nachricht, vonAgs }: Rueckmeldungszeile, vorgang: Vorgang) {
  const datei = await hinterlegen(ctx, {
    name: 'Rückmeldung.xml',
    mime: 'application/xml',
    art: 'sonstige',
    bytes: rueckmeldungSchreiben(inhalt),
  })
  const angaben = {
    betreff: `Rückmeldung der Gewerbebehörde ${vonAgs}`,
    typ: 'Rückmeldung',
    richtung: 'EIN',
    absender: `Gewerbebehörde ${vonAgs}`,
    fremdzeichen: nachricht,
  } as const
  await dokumentAnlegen(ctx, vorgang, datei, angaben, null)
}
