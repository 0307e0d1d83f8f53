import { dokumente } from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { type Unterlage, unterlagen } from '../tables.ts'
import { laufHalten } from './halten.ts'

/** One of three: this Dokument is it, it is not needed and why, or it is open again. */
export interface Zuordnung {
  readonly dokument?: string | null | undefined
  readonly entfaellt?: string | null | undefined
}

/** Says which Dokument an Unterlage is, or that none is needed. It goes on by itself where it has waited for that. */
export async function unterlageZuordnen(ctx: Context, id: string, { dokument, entfaellt }: Zuordnung) {
  const vorher = await load(ctx, unterlagen, id, 'aendern')
  await laufHalten(ctx, vorher.lauf)
  const grund = entfaellt?.trim() || null
  if (grund !== null && (grund.length < 5 || grund.length > 500)) {
    throw new Invalid('prozess.unterlage.grund', 'Bitte in 5 bis 500 Zeichen sagen, warum sie entfällt.', {
      feld: 'entfaellt',
    })
  }
  if (dokument && grund !== null) throw new Invalid('prozess.unterlage', 'Entweder ein Dokument oder entfallen.')
  if (dokument) await mussDaSein(ctx, dokument, vorher)
  return festhalten(ctx, vorher, dokument ?? null, grund)
}

/** @throws Invalid for a Dokument of another Vorgang, and for one whose filing was taken back */
async function mussDaSein(ctx: Context, id: string, { vorgang }: Unterlage): Promise<void> {
  const dokument = await load(ctx, dokumente, id)
  if (dokument.vorgang === vorgang && dokument.status !== 'ZURUECKGENOMMEN') return
  const satz =
    dokument.vorgang === vorgang
      ? 'Die Ablage dieses Dokuments wurde zurückgenommen. Bitte ein anderes wählen.'
      : 'Dieses Dokument gehört nicht zum Vorgang.'
  throw new Invalid('prozess.unterlage.dokument', satz, { feld: 'dokument' })
}

export async function festhalten(ctx: Context, { id }: Unterlage, dokument: string | null, entfaellt: string | null) {
  const unterlage = await update(ctx, unterlagen, id, {
    dokument,
    entfaellt,
    geaendertAm: new Date(),
    geaendertVon: ctx.person?.id ?? null,
  })
  ctx.record('prozess.unterlage.geaendert', unterlage, {
    vorgang: unterlage.vorgang,
    name: unterlage.name,
    dokument,
    entfaellt,
  })
  return unterlage
}
