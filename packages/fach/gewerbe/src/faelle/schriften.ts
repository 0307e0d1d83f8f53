import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { anzeigePdf } from '../druck/anzeige-pdf.ts'
import { bescheinigungPdf } from '../druck/bescheinigung-pdf.ts'
import type { Stelle } from '../druck/kopf.ts'
import { FORMULARE } from '../formular/fassungen.ts'
import type { Gebuehr } from '../gebuehr/gebuehr.ts'
import type { Anzeigezeile } from '../tables.ts'
import type { Schrift } from './schriftgut.ts'
import { anzeigeVon } from './wert.ts'

/** The Anzeige as it was made, on the form of its edition. */
export async function anzeigeSchrift(ctx: Context, zeile: Anzeigezeile, nummer: string): Promise<Schrift> {
  const bytes = await anzeigePdf(anzeigeVon(ctx, zeile), { gemeinde: stelle(ctx), eingang: eingang(zeile), nummer })
  return alsPdf(FORMULARE[zeile.art].titel, bytes)
}

export interface Bescheinigungsangaben {
  readonly nummer: string
  /** null: not fixed yet; nothing is said of it then */
  readonly kosten: Gebuehr | null
  readonly erlassGrund: string | null
}

/** What the trader takes along. It is no permission, and says so. */
export async function bescheinigungSchrift(
  ctx: Context,
  zeile: Anzeigezeile,
  { nummer, kosten, erlassGrund }: Bescheinigungsangaben,
): Promise<Schrift> {
  const wer = ctx.person && (await mitarbeiterLaden(ctx, ctx.person.id))
  const bytes = await bescheinigungPdf({
    anzeige: anzeigeVon(ctx, zeile),
    gemeinde: stelle(ctx),
    nummer,
    eingang: eingang(zeile),
    ausgestellt: heute(),
    gebuehr: kosten ? { ...kosten, erlassgrund: erlassGrund ?? undefined } : undefined,
    bearbeiter: wer?.name ?? '',
  })
  return alsPdf(`Empfangsbescheinigung ${nummer.replace('/', '-')}`, bytes)
}

function stelle({ profil: { art, name, ags } }: Context): Stelle {
  return { name: `${art} ${name}`, ags }
}

function eingang({ eingangAm }: Anzeigezeile) {
  return heute(eingangAm ?? new Date())
}

function alsPdf(name: string, bytes: Uint8Array): Schrift {
  return { name: `${name}.pdf`, mime: 'application/pdf', art: 'pdf', bytes }
}
