import { vorgangAendern, vorgangHolen } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid, type Kalendertag, kalendertag } from '@verbundakte/kernel'
import { schreibenAblegen } from '../verfahren/ablage.ts'
import { mussTag, mussWortlaut } from '../verfahren/eingabe.ts'
import { type Untersagung, untersagungen } from './tables.ts'
import { verfuegte } from './verfuegen.ts'

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
  await schreibenAblegen(ctx, vorgang, {
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
  const neu = await update(ctx, untersagungen, id, { stand: 'WIEDERGESTATTET', antragAm, endeGrund, endeAm: heute() })
  await vorgangAendern(ctx, fall.vorgang, { wiedervorlage: heute() })
  ctx.record('gewerbe.untersagung.wiedergestattet', neu, {})
  return neu
}
