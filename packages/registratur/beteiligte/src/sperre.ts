import { load, loadLocked } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { grund as begruendung } from './angaben.ts'
import { nichtAufgegangen } from './eintrag.ts'
import { ganzeGruppe } from './gruppe.ts'
import { type Eintrag, eintraege } from './tables.ts'

/**
 * Hides a person from everybody outside of the register office (§ 51 BMG), with everything that has gone into the entry.
 * The names in Akten follow by a trigger of `akte`, in the same transaction: nothing shows them for a moment longer.
 */
export async function auskunftssperreSetzen(
  ctx: Context,
  id: string,
  grund: string,
  bis: string | null = null,
): Promise<Eintrag> {
  const eintrag = await loadLocked(ctx, eintraege, id, 'sperren')
  nichtAufgegangen(eintrag)
  if (eintrag.art !== 'PERSON') {
    throw new Invalid('beteiligte.sperre.art', 'Eine Auskunftssperre gibt es nur für Personen.')
  }
  if (bis !== null && bis < heute()) {
    throw new Invalid('beteiligte.sperre.ende', 'Das Ende der Sperre liegt in der Vergangenheit.', { feld: 'bis' })
  }
  const satz = begruendung(grund)
  await gruppeSetzen(ctx, id, sql`auskunftssperre = true, sperre_grund = ${satz}, sperre_bis = ${bis}::date`)
  ctx.record('beteiligte.sperre.gesetzt', eintrag, { grund: satz, bis })
  return load(ctx, eintraege, id)
}

/** Lifts it, with a reason: it does not end by itself on its last day, for somebody must look whether the danger is over. */
export async function auskunftssperreAufheben(ctx: Context, id: string, grund: string): Promise<Eintrag> {
  const eintrag = await loadLocked(ctx, eintraege, id, 'sperren')
  nichtAufgegangen(eintrag)
  if (!eintrag.auskunftssperre) {
    throw new Conflict('beteiligte.sperre.keine', 'Für diese Person gibt es keine Auskunftssperre (mehr).')
  }
  const satz = begruendung(grund)
  await gruppeSetzen(ctx, id, sql`auskunftssperre = false, sperre_grund = null, sperre_bis = null`)
  ctx.record('beteiligte.sperre.aufgehoben', eintrag, { grund: satz })
  return load(ctx, eintraege, id)
}

// All of them, also those of offices that the register office does not know of: a name that stays is a name that is found.
async function gruppeSetzen(ctx: Context, id: string, was: ReturnType<typeof sql>): Promise<void> {
  await rows(
    ctx.tx,
    sql`update beteiligte.eintrag set ${was}, geaendert_am = clock_timestamp()
        where gemeinde = verbund.gemeinde() and id in ${ganzeGruppe(id)}`,
  )
}
