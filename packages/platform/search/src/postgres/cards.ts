import { rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import type { Card } from '../card.ts'
import { foldedWords } from '../words.ts'
import { textList } from './text-list.ts'

/**
 * Keeps these cards, and remembers that `gone` have left, as of event `seq`. A card that says the same as before stays
 * as it is; a newer one is never replaced by an older reading, in whatever order they come.
 */
export async function keepCards(tx: Tx, seq: number, cards: readonly Card[], gone: readonly string[]): Promise<void> {
  if (cards.length > 0) await rows(tx, keeping(seq, cards))
  if (gone.length > 0) await rows(tx, leaving(seq, gone))
}

function keeping(seq: number, cards: readonly Card[]) {
  const entries = [...cards]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((card) => ({
      ...card,
      // Folded here, in one place, so that both engines and both sides of a comparison mean the same.
      zeichen: folded(...card.kennzeichen),
      titelworte: folded(card.titel),
      namenworte: folded(...card.namen),
      textworte: folded(card.text),
    }))
  return sql`
    insert into search.karte as k
      (id, art, seq, titel, kennzeichen, namen, text, facetten, audience, suchtext)
    select e.id, e.art, ${seq}::bigint, e.titel, e.kennzeichen, e.namen, e.text, e.facetten,
      array(select jsonb_array_elements_text(e.audience)),
      search.suchvektor(e.zeichen, e.titelworte, e.namenworte, e.textworte)
    from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb) as e(
      id text, art text, titel text, kennzeichen jsonb, namen jsonb, text text, facetten jsonb, audience jsonb,
      zeichen text, titelworte text, namenworte text, textworte text)
    on conflict (gemeinde, id) do update set
      seq = excluded.seq, entfernt = false, titel = excluded.titel, kennzeichen = excluded.kennzeichen,
      namen = excluded.namen, text = excluded.text, facetten = excluded.facetten, audience = excluded.audience,
      suchtext = excluded.suchtext, bestaetigt = false, abgelehnt = null
    where k.seq <= excluded.seq
      and (k.entfernt, k.titel, k.kennzeichen, k.namen, k.facetten, k.audience, k.text)
        is distinct from (false, excluded.titel, excluded.kennzeichen, excluded.namen, excluded.facetten,
          excluded.audience, excluded.text)`
}

// The emptied card keeps its place until the engine has confirmed that it is gone.
function leaving(seq: number, gone: readonly string[]) {
  return sql`
    update search.karte set seq = ${seq}::bigint, entfernt = true, titel = '', kennzeichen = '[]', namen = '[]',
      text = '', facetten = '{}', audience = '{}', suchtext = '', bestaetigt = false, abgelehnt = null
    where gemeinde = verbund.gemeinde() and id = any (${textList(gone)}) and seq <= ${seq}::bigint and not entfernt`
}

function folded(...texts: readonly string[]): string {
  return foldedWords(...texts).join(' ')
}
