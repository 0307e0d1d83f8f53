import { vorgangHolen } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, type Kalendertag, kalendertag } from '@verbundakte/kernel'
import { schreibenZurueckholen } from '../faelle/briefe.ts'
import { schreibenAblegen } from '../verfahren/ablage.ts'
import { mussTag, mussWortlaut } from '../verfahren/eingabe.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { type Untersagung, untersagungen } from './tables.ts'
import { gzrErinnern, verfuegte } from './verfuegen.ts'

/** § 35 Abs. 6 Satz 2 GewO: as a rule not before a year is over since it was enforced; null: nobody said when that was. */
export function fruehestensWieder({ vollziehbarAb }: Untersagung): Kalendertag | null {
  if (vollziehbarAb === null) return null
  const [jahr = 0, monat = 0, tag = 0] = vollziehbarAb.split('-').map(Number)
  const letzter = new Date(Date.UTC(jahr + 1, monat, 0)).getUTCDate()
  return kalendertag(new Date(Date.UTC(jahr + 1, monat - 1, Math.min(tag, letzter))).toISOString().slice(0, 10))
}

/** On application the person may trade again. Within the year the reason has to say what is special; it is a warning, no wall. */
export async function wiedergestatten(
  ctx: Context,
  id: string,
  eingabe: { readonly antragAm: string; readonly grund: string },
): Promise<Untersagung> {
  const fall = await verfuegte(ctx, id)
  const antragAm = mussTag(eingabe.antragAm, 'antragAm', 'Bitte angeben, wann der Antrag kam.', heute())
  if (fall.verfuegtAm && antragAm < fall.verfuegtAm)
    throw new Invalid('gewerbe.untersagung.tag', 'Dieser Tag liegt vor der Entscheidung.', { feld: 'antragAm' })
  const endeGrund = mussWortlaut(eingabe.grund, 'grund', 1000, 'Bitte sagen Sie, warum.')
  const vorgang = await vorgangHolen(ctx, fall.vorgang)
  const bescheid = await schreibenAblegen(ctx, vorgang, {
    titel: 'Wiedergestattung der Gewerbeausübung',
    typ: 'Bescheid',
    grundlage: '§ 35 Abs. 6 der Gewerbeordnung',
    an: [[fall.vornamen, fall.name].filter(Boolean).join(' '), fall.anschrift],
    teile: [
      { absatz: 'Sehr geehrte Damen und Herren,' },
      { absatz: `auf Ihren Antrag wird Ihnen die Ausübung dieses Gewerbes wieder gestattet: ${fall.gewerbe}.` },
      { ueberschrift: 'Gründe' },
      { wortlaut: endeGrund },
    ],
  })
  const neu = await update(ctx, untersagungen, id, {
    ...{ stand: 'WIEDERGESTATTET', antragAm, endeGrund, endeAm: heute(), wiedergestattung: bescheid.id },
  })
  await gzrErinnern(ctx, neu)
  ctx.record('gewerbe.untersagung.wiedergestattet', neu, {})
  return neu
}

/** As long as the letter has not gone its way and the Gewerbezentralregister was not told. @throws Conflict, Forbidden of the Akte */
export async function wiedergestattungZuruecknehmen(ctx: Context, id: string): Promise<Untersagung> {
  const fall = await fallSperren(ctx, untersagungen, id)
  if (fall.stand === 'VERFUEGT') return fall
  if (fall.stand !== 'WIEDERGESTATTET' || fall.wiedergestattung === null)
    throw new Conflict('gewerbe.untersagung.nicht-wieder', 'Hier gibt es keine Wiedergestattung zurückzunehmen.')
  if (fall.gzr.WIEDERGESTATTET)
    throw new Conflict(
      'gewerbe.untersagung.gemeldet',
      'Die Wiedergestattung ist dem Gewerbezentralregister schon mitgeteilt. Sie lässt sich nicht mehr zurücknehmen.',
    )
  await schreibenZurueckholen(ctx, fall.wiedergestattung, 'Wiedergestattung zurückgenommen')
  const neu = await update(ctx, untersagungen, id, {
    ...{ stand: 'VERFUEGT', antragAm: null, endeGrund: null, endeAm: null, wiedergestattung: null },
  })
  await gzrErinnern(ctx, neu)
  ctx.record('gewerbe.untersagung.nicht-wiedergestattet', neu, {})
  return neu
}
