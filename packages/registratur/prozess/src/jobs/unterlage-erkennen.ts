import { dokumente } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { visible } from '@verbundakte/authz'
import type { Doors } from '@verbundakte/module'
import { eq } from 'drizzle-orm'
import { fassungDesLaufs } from '../lauf/fassung.ts'
import { festhalten } from '../lauf/unterlagen.ts'
import { listeVon } from '../lauf/weiter.ts'
import { laeufe } from '../tables.ts'

/** A Dokument was filed in a Vorgang that follows a Vorlage: the only Unterlage of its kind that is still missing is it. */
export async function unterlageErkennen(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    const [dokument] = await ctx.tx
      .select(visible(ctx, dokumente))
      .from(dokumente)
      .where(eq(dokumente.id, event.subjektId))
    if (!dokument) return
    const [lauf] = await ctx.tx
      .select(visible(ctx, laeufe))
      .from(laeufe)
      .where(eq(laeufe.vorgang, dokument.vorgang))
      .for('update')
    if (!lauf || (lauf.status !== 'LAUFEND' && lauf.status !== 'WARTET')) return
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
