import { type Datei, pruefstand } from '@verbundakte/akte'
import { safeFileName } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'

export interface Schrift {
  readonly name: string
  readonly mime: string
  readonly art: Datei['art']
  readonly bytes: Uint8Array
}

/** What was made lies in the Ablage before a row names it, shown to the scanner on its way like every other file. */
export async function hinterlegen(
  ctx: Pick<Context, 'services' | 'gemeinde'>,
  { name, mime, art, bytes }: Schrift,
): Promise<Datei> {
  const { ablage, malware } = ctx.services
  const geprueft = malware.guard(new Blob([new Uint8Array(bytes)]).stream())
  const { sha256, size } = await ablage.write(ctx.gemeinde, geprueft.stream)
  const datei = { dateiname: safeFileName(name), sha256, groesse: size, mime, art, hinweis: null }
  return { ...datei, ...pruefstand(geprueft.verdict()) }
}
