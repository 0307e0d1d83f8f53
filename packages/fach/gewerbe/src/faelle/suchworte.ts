import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { type SQL, sql } from 'drizzle-orm'
import { betriebe } from '../tables.ts'

const KUERZESTES = 3
const LAENGSTES = 24
/** More than these are found sooner by reading the register in its order until a page is full. */
const WENIGE = 2000
/** So few that whoever certifies meanwhile does not notice the wait. */
const AUF_EINMAL = 200

/** The words in which a part is looked for: what `fold` left, without signs. */
export function worteIn(text: string): string[] {
  return [...new Set(text.split(/[^a-z0-9]+/).filter((wort) => wort !== ''))]
}

/** The longest of them, by which words that must stand together are found first. */
export function laengstes(text: string): string {
  return worteIn(text).reduce((eins, anderes) => (anderes.length > eins.length ? anderes : eins), '')
}

/**
 * Narrows the register to Betriebe that may hold all these words, a part of a word being enough. Whoever asks still compares:
 * words may have gone from a Betrieb, and of some they are not entered yet.
 *
 * @returns undefined where nothing is to be gained
 */
export async function mitAllen(ctx: Context, worte: readonly string[]): Promise<SQL | undefined> {
  const gezaehlt = await zaehlen(ctx, worte)
  if (!gezaehlt) return undefined
  const seltenstes = gezaehlt.worte.reduce((eins, anderes) => (anderes.anzahl < eins.anzahl ? anderes : eins))
  const selten = seltenstes.anzahl <= WENIGE
  if (!selten && gezaehlt.worte.length === 1) return undefined
  const gemeinsam = sql.join((selten ? [seltenstes] : gezaehlt.worte).map(stellen), sql` intersect `)
  const gefunden = await ids(ctx, sql`select distinct betrieb as id from (${gemeinsam}) s limit ${WENIGE + 1}`)
  return gefunden.length > WENIGE ? undefined : unter(ctx, gefunden, gezaehlt.offen)
}

/** As `mitAllen`, for those that may hold at least so many of the words; the most of them first. */
export async function mitEinigen(ctx: Context, worte: readonly string[], mindestens: number): Promise<SQL | undefined> {
  const gezaehlt = await zaehlen(ctx, worte)
  if (!gezaehlt || gezaehlt.worte.length < worte.length) return undefined
  const alle = sql.join(
    gezaehlt.worte.map((wort) => sql`select distinct betrieb from (${stellen(wort)}) w`),
    sql` union all `,
  )
  const gefunden = await ids(
    ctx,
    sql`select betrieb as id from (${alle}) s group by betrieb having count(*) >= ${mindestens}::int
        order by count(*) desc, betrieb limit ${WENIGE}`,
  )
  return unter(ctx, gefunden, gezaehlt.offen)
}

/** Enters the words of Betriebe that are new or are called otherwise now. Hourly; in portions, so that it can be cut short. */
export async function worteNachtragen(doors: Doors): Promise<void> {
  for (let nachgetragen = AUF_EINMAL; nachgetragen === AUF_EINMAL; ) {
    nachgetragen = await doors.write(async ({ tx }) => {
      const offen = await rows<{ id: string }>(
        tx,
        sql`select id from gewerbe.betrieb where gemeinde = verbund.gemeinde() and worte_offen order by id limit ${AUF_EINMAL}
            for update skip locked`,
      )
      const welche = anyId(
        betriebe.id,
        offen.map(({ id }) => id),
      )
      await rows(
        tx,
        sql`insert into gewerbe.suchwort (endung, betrieb)
            select substr(wort, ab, ${LAENGSTES}), betrieb.id from gewerbe.betrieb,
              regexp_split_to_table(betrieb.suchtext, '[^a-z0-9]+') wort, generate_series(1, length(wort) - ${KUERZESTES - 1}) ab
            where betrieb.gemeinde = verbund.gemeinde() and ${welche}
            on conflict do nothing`,
      )
      await rows(
        tx,
        sql`update gewerbe.betrieb set worte_offen = false where betrieb.gemeinde = verbund.gemeinde() and ${welche}`,
      )
      return offen.length
    })
  }
}

interface Gezaehlt {
  readonly wort: string
  /** up to one more than `WENIGE` */
  readonly anzahl: number
}

/** @returns undefined for visitors, who do not read the table, while much is not entered yet, and where all words are too short */
async function zaehlen(
  ctx: Context,
  alle: readonly string[],
): Promise<{ worte: Gezaehlt[]; offen: number } | undefined> {
  const worte = alle.filter((wort) => wort.length >= KUERZESTES)
  if (ctx.standing !== 'dienst' || worte.length === 0) return undefined
  const bisWenige = (was: SQL) => sql`(select count(*)::int from (${was} limit ${WENIGE + 1}) n)`
  const [row] = await rows<{ offen: number; anzahlen: number[] }>(
    ctx.tx,
    sql`select ${bisWenige(OFFENE)} as offen,
          array[${sql.join(
            worte.map((wort) => bisWenige(stellen({ wort }))),
            sql`, `,
          )}] as anzahlen`,
  )
  if (!row || row.offen > WENIGE) return undefined
  return { worte: worte.map((wort, i) => ({ wort, anzahl: row.anzahlen[i] ?? 0 })), offen: row.offen }
}

const OFFENE = sql`select id from gewerbe.betrieb where gemeinde = verbund.gemeinde() and worte_offen`

function stellen({ wort }: Pick<Gezaehlt, 'wort'>): SQL {
  const von = wort.slice(0, LAENGSTES)
  // Behind letters and digits comes `{`: between the two lies what begins with the word, and nothing else.
  return sql`select betrieb from gewerbe.suchwort where gemeinde = verbund.gemeinde() and endung >= ${von} and endung < ${`${von}{`}`
}

async function unter(ctx: Context, gefunden: readonly string[], offen: number): Promise<SQL> {
  return anyId(betriebe.id, [...gefunden, ...(offen > 0 ? await ids(ctx, OFFENE) : [])])
}

async function ids(ctx: Context, frage: SQL): Promise<string[]> {
  return (await rows<{ id: string }>(ctx.tx, frage)).map(({ id }) => id)
}
