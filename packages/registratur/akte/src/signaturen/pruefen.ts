import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { type Version, versionen } from '../tables.ts'
import { alsSignaturergebnis } from './stand.ts'

type Gefunden = ReturnType<typeof alsSignaturergebnis>

/** @param pfad where the file lies while it is lent. Null: signatures are looked for in PDFs only. */
export async function signaturenPruefen({ services }: Doors, pfad: string, version: Version): Promise<Gefunden | null> {
  if (version.art !== 'pdf') return null
  const { certificates, version: liste } = await services.issuers()
  return alsSignaturergebnis(await services.textleser.checkSignatures(pfad, certificates), liste)
}

export async function signaturenFesthalten(ctx: Context, id: string, gefunden: Gefunden): Promise<void> {
  const neu = await update(ctx, versionen, id, { signaturen: gefunden, signaturenGeprueftAm: new Date() })
  const { zustand, signaturen } = gefunden
  ctx.record('akte.signaturen.geprueft', neu, { dokument: neu.dokument, zustand, anzahl: signaturen.length })
}
