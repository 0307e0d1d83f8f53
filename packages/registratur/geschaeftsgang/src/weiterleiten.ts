import { dokumente, vorgaenge } from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { type Adressat, adressatPruefen } from './adressaten.ts'
import { saetze } from './angaben.ts'
import { handelnder, lenken } from './handelnder.ts'
import { laufwegHalten, schritteAnfuegen } from './laufweg.ts'
import { type Schritt, schritte } from './tables.ts'
import { uebergang } from './zustand.ts'

/**
 * Passes a step on: by whoever has it, or by those who direct the Laufweg when it lies with the wrong people. The step
 * is finished with that; a new one beside it asks the same of somebody else.
 *
 * @returns the new step
 */
export async function schrittWeiterleiten(
  ctx: Context,
  id: string,
  an: Adressat,
  vermerk?: string | null,
): Promise<Schritt> {
  const gesehen = await load(ctx, schritte, id, 'bearbeiten')
  const laufweg = await laufwegHalten(ctx, gesehen.laufweg)
  const vorher = await load(ctx, schritte, id, 'bearbeiten')
  const wer = await handelnder(ctx, vorher)
  if (!wer) lenken(ctx, vorher, laufweg)
  const { verfuegung } = vorher
  const adressat = await adressatPruefen(ctx, an, {
    verfuegung,
    vorgang: await load(ctx, vorgaenge, vorher.vorgang),
    dokument: vorher.dokument ? await load(ctx, dokumente, vorher.dokument) : null,
  })
  if ((adressat.person ?? adressat.amt) === vorher.adressat) {
    throw new Invalid('geschaeftsgang.adressat.derselbe', 'Dort liegt der Schritt schon.', { feld: 'adressat' })
  }
  const schritt = await update(
    ctx,
    schritte,
    id,
    {
      status: uebergang(vorher.status, 'erledigen'),
      bearbeitetAm: new Date(),
      bearbeitetVon: ctx.person?.id ?? null,
      fuer: wer?.fuer ?? null,
      ergebnis: 'WEITERGELEITET',
      vermerk: saetze(vermerk, 'vermerk'),
      hindernis: null,
    },
    'bearbeiten',
  )
  const [neu] = await schritteAnfuegen(ctx, laufweg, [
    {
      stufe: schritt.stufe,
      verfuegung,
      ...adressat,
      termin: schritt.termin,
      notiz: schritt.vermerk ?? schritt.notiz,
      aus: schritt.id,
      status: 'AKTUELL',
      aktuellSeit: new Date(),
    },
  ])
  if (!neu) throw new Error('a step was added and is not there')
  const { vorgang, nummer } = schritt
  ctx.record('geschaeftsgang.schritt.weitergeleitet', schritt, { vorgang, nummer, verfuegung, an: neu.adressat })
  return neu
}
