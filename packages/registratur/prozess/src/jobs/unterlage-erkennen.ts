import { abgelegt, dokumente } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { load } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { and, eq } from 'drizzle-orm'
import { fassungDesLaufs } from '../lauf/fassung.ts'
import { laeuft, laufHaltenWieErIst } from '../lauf/halten.ts'
import { festhalten } from '../lauf/unterlagen.ts'
import { listeVon } from '../lauf/weiter.ts'
import { type Lauf, laeufe } from '../tables.ts'

/** A Dokument was filed in a Vorgang that follows a Vorlage: the only Unterlage of its kind that is still missing is it. */
export async function unterlageErkennen(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    const lauf = await laufenderLauf(ctx, event.subjektId)
    if (!lauf) return
    const dieses = and(eq(dokumente.id, event.subjektId), abgelegt)
    const [dokument] = await ctx.tx.select({ id: dokumente.id, typ: dokumente.typ }).from(dokumente).where(dieses)
    // Taken back before anybody looked at it.
    if (!dokument) return
    const { inhalt } = await fassungDesLaufs(ctx, lauf)
    const liste = await listeVon(ctx, lauf)
    if (liste.some((each) => each.dokument === dokument.id)) return
    const passend = liste.filter(
      (each) =>
        !each.dokument &&
        !each.entfaellt &&
        inhalt.unterlagen.find(({ name }) => name === each.name)?.typ === dokument.typ,
    )
    const [einzige] = passend
    if (einzige && passend.length === 1) await festhalten(ctx, einzige, dokument.id, null)
  })
}

/** Its filing was taken back: what it was is missing again, or the process would go on without it. */
export async function unterlageWiederOffen(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    const lauf = await laufenderLauf(ctx, event.subjektId)
    for (const each of lauf ? await listeVon(ctx, lauf) : []) {
      if (each.dokument === event.subjektId) await festhalten(ctx, each, null, null)
    }
  })
}

/** That of the Vorgang in which the Dokument lies, held; null where none runs. */
async function laufenderLauf(ctx: Context, dokument: string): Promise<Lauf | null> {
  const { vorgang } = await load(ctx, dokumente, dokument)
  const [gesehen] = await ctx.tx.select({ id: laeufe.id }).from(laeufe).where(eq(laeufe.vorgang, vorgang))
  const lauf = gesehen && (await laufHaltenWieErIst(ctx, gesehen.id, 'lesen'))
  return lauf && laeuft(lauf) ? lauf : null
}
