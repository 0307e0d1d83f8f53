import { update } from '@verbundakte/authz'
import type { FileType } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { type Version, versionen } from '../tables.ts'

/** What can be said of a file without reading its text. */
export type Format = Pick<Version, 'pronom'>

/** @param pfad where the file lies while it is lent */
export async function formatBestimmen({ services }: Doors, pfad: string, version: Version): Promise<Format> {
  return { pronom: await services.textleser.detectFormat(pfad, dateityp(version)) }
}

export async function formatFesthalten(ctx: Context, id: string, format: Format): Promise<void> {
  const neu = await update(ctx, versionen, id, { ...format, formatAm: new Date() })
  ctx.record('akte.format.bestimmt', neu, { dokument: neu.dokument, pronom: neu.pronom })
}

/** What was found out when the file came. */
export function dateityp({ mime, art }: Pick<Version, 'mime' | 'art'>): FileType {
  return { mime, extension: '', kind: art }
}
