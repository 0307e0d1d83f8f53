import { dokumentAnlegen, type Vorgang } from '@verbundakte/akte'
import type { Context } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'
import { rueckmeldungSchreiben } from './xml.ts'

/** Why no fee is taken of an Abmeldung that stands for a message, whoever certifies it; null: it stands for none. */
export async function erlassAusRueckmeldung(ctx: Context, anzeige: string): Promise<string | null> {
  const [da] = await ctx.tx.select({ id: rueckmeldungen.id }).from(rueckmeldungen).where(offenZu(anzeige)).limit(1)
  return da ? 'Rückmeldeverfahren' : null
}

/** An Abmeldung that stands for a message somebody sent is the end of that message, and has it in its Vorgang. */
export async function rueckmeldungErledigen(ctx: Context, anzeige: string, vorgang: Vorgang): Promise<void> {
  const { akte, id, schutzklasse, federfuehrung } = vorgang
  const erledigt = await ctx.tx
    .update(rueckmeldungen)
    .set({
      ...{ stand: 'ERLEDIGT', grund: null, erledigtAm: new Date() },
      ...{ akte, vorgang: id, schutzklasse, federfuehrung },
    })
    .where(offenZu(anzeige))
    .returning()
  for (const each of erledigt) await ablegen(ctx, each, vorgang)
}

const offenZu = (anzeige: string) =>
  and(eq(rueckmeldungen.anzeige, anzeige), eq(rueckmeldungen.richtung, 'EIN'), eq(rueckmeldungen.stand, 'OFFEN'))

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
