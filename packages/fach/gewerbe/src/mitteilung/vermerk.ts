import { type Dokument, dokumentAnlegen, type Vorgang } from '@verbundakte/akte'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { briefPdf } from '../druck/brief.ts'
import { tagSchreiben } from '../druck/worte.ts'
import { hinterlegen } from '../faelle/schriftgut.ts'
import type { Mitteilung } from './tables.ts'

/** What was told without a paper is written down: a file of a register row alone would say nothing once the row is forgotten. */
export async function vermerk(
  ctx: Context,
  vorgang: Vorgang,
  titel: string,
  werte: Pick<Mitteilung, 'stelle' | 'fremdzeichen' | 'name' | 'anschrift' | 'zum' | 'wortlaut' | 'eingang'>,
): Promise<Dokument> {
  const { art, name, ags } = ctx.profil
  const wer = ctx.person && (await mitarbeiterLaden(ctx, ctx.person.id))
  const zelle = (bezeichnung: string, antwort: string | null) => (antwort ? [{ bezeichnung, antwort: [antwort] }] : [])
  const bytes = await briefPdf({
    gemeinde: { name: `${art} ${name}`, ags },
    titel,
    grundlage: 'Vermerk',
    an: [],
    zeichen: vorgang.kennzeichen,
    kennung: `${titel}, ${vorgang.id}`,
    tag: heute(),
    teile: [
      {
        zellen: [
          ...zelle('Behörde', werte.stelle),
          ...zelle('Zeichen', werte.fremdzeichen),
          ...zelle('Betroffen', werte.name),
          ...zelle('Anschrift', werte.anschrift),
          ...zelle('Zum', werte.zum && tagSchreiben(werte.zum)),
          ...zelle('Eingegangen', tagSchreiben(werte.eingang)),
        ],
      },
      ...(werte.wortlaut ? [{ wortlaut: werte.wortlaut }] : []),
    ],
    bearbeiter: wer?.name ?? '',
  })
  const datei = await hinterlegen(ctx, { name: `${titel}.pdf`, mime: 'application/pdf', art: 'pdf', bytes })
  const angaben = { betreff: titel, typ: 'Vermerk', richtung: 'INTERN' as const, absender: werte.stelle }
  return dokumentAnlegen(ctx, vorgang, datei, angaben, null)
}
