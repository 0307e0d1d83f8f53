import { dokumente, dokumentSchlusszeichnen } from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { belegschaft } from './adressaten.ts'
import { saetze } from './angaben.ts'
import { handelnd } from './handelnder.ts'
import { laufwegHalten, type NeuerSchritt, platzSchaffen, schritteAnfuegen, weiterruecken } from './laufweg.ts'
import { type Laufweg, type Schritt, schritte } from './tables.ts'
import type { Antwort, Verfuegung } from './worte.ts'
import { uebergang } from './zustand.ts'

/** What may be answered; a step without answers is simply done. */
const ANTWORTEN_AUF: Readonly<Record<Verfuegung, readonly Antwort[]>> = {
  ZUR_KENNTNIS: [],
  BEARBEITUNG: [],
  RUECKSPRACHE: [],
  MITZEICHNUNG: ['EINVERSTANDEN', 'BEDENKEN', 'ABGELEHNT'],
  SCHLUSSZEICHNUNG: ['EINVERSTANDEN', 'ABGELEHNT'],
}

/**
 * Finishes a step, as the addressee, for their office, or in the place of somebody who is absent today. Doubts and
 * refusals go back to whoever began the Laufweg, with the reason; after a refusal the same is asked once more.
 *
 * @throws Forbidden when it is addressed to somebody else
 * @throws Conflict when it is not (or no longer) its turn
 */
export async function schrittErledigen(
  ctx: Context,
  id: string,
  eingabe: { readonly ergebnis?: Antwort | null | undefined; readonly vermerk?: string | null | undefined } = {},
): Promise<Schritt> {
  const gesehen = await load(ctx, schritte, id, 'bearbeiten')
  // Vorgang and Dokument before the Laufweg: locks are taken from above.
  const { fuer } = await handelnd(ctx, gesehen)
  const vermerk = saetze(eingabe.vermerk, 'vermerk')
  const ergebnis = antwort(gesehen.verfuegung, eingabe.ergebnis ?? null, vermerk)
  const zeichnet = gesehen.verfuegung === 'SCHLUSSZEICHNUNG' && ergebnis === 'EINVERSTANDEN'
  if (gesehen.status === 'AKTUELL' && zeichnet && gesehen.dokument) {
    await dokumentSchlusszeichnen(ctx, gesehen.dokument)
  }
  const laufweg = await laufwegHalten(ctx, gesehen.laufweg)
  const vorher = await load(ctx, schritte, id, 'bearbeiten')
  const schritt = await update(
    ctx,
    schritte,
    id,
    {
      status: uebergang(vorher.status, 'erledigen'),
      bearbeitetAm: new Date(),
      bearbeitetVon: ctx.person?.id ?? null,
      fuer,
      ergebnis,
      vermerk,
      version: vorher.dokument ? (await load(ctx, dokumente, vorher.dokument)).versionen : null,
      hindernis: null,
    },
    'bearbeiten',
  )
  if (ergebnis === 'BEDENKEN' || ergebnis === 'ABGELEHNT') await zurueckgeben(ctx, laufweg, schritt)
  const { vorgang, nummer, verfuegung } = schritt
  ctx.record('geschaeftsgang.schritt.erledigt', schritt, { vorgang, nummer, verfuegung, ergebnis, fuer })
  await weiterruecken(ctx, laufweg)
  return schritt
}

function antwort(verfuegung: Verfuegung, ergebnis: Antwort | null, vermerk: string | null): Antwort | null {
  const moeglich = ANTWORTEN_AUF[verfuegung]
  if (moeglich.length === 0) return null
  if (!ergebnis || !moeglich.includes(ergebnis)) {
    throw new Invalid('geschaeftsgang.antwort', 'Bitte sagen, ob Sie einverstanden sind.', { feld: 'ergebnis' })
  }
  if (ergebnis !== 'EINVERSTANDEN' && !vermerk) {
    throw new Invalid('geschaeftsgang.begruendung', 'Bitte im Vermerk sagen, was dagegen spricht.', { feld: 'vermerk' })
  }
  return ergebnis
}

async function zurueckgeben(ctx: Context, laufweg: Laufweg, schritt: Schritt): Promise<void> {
  const da = (await belegschaft(ctx)).some(({ id }) => id === laufweg.angelegtVon)
  const an = da ? { person: laufweg.angelegtVon, amt: null } : { person: null, amt: laufweg.federfuehrung }
  const zurueck: NeuerSchritt = {
    stufe: schritt.stufe + 1,
    verfuegung: 'BEARBEITUNG',
    ...an,
    notiz: schritt.vermerk,
    aus: schritt.id,
  }
  const { verfuegung, person, amt, notiz } = schritt
  const nochEinmal: NeuerSchritt = { stufe: schritt.stufe + 2, verfuegung, person, amt, notiz, aus: schritt.id }
  const neue = schritt.ergebnis === 'ABGELEHNT' ? [zurueck, nochEinmal] : [zurueck]
  await platzSchaffen(ctx, laufweg, schritt.stufe, neue.length)
  await schritteAnfuegen(ctx, laufweg, neue)
}
