import { load } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { nichtGesperrt } from '../dateien/pruefstand.ts'
import { versionen } from '../tables.ts'

/** A piece of the text of a version. */
export interface Textseite {
  /** number of the page; null where the file has none, or was read before pages were counted */
  readonly seite: number | null
  readonly text: string
}

/**
 * The recognised text of a version, page by page as lines of JSON, for whoever may read the version. Written as fast as
 * the other end reads; of a long text only a page at a time is made ready.
 */
export async function textAusgeben(doors: Doors, id: string): Promise<Response> {
  const seiten = await doors.read((ctx) => textVon(ctx, id))
  const naechste = seiten[Symbol.iterator]()
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = naechste.next()
      if (done) controller.close()
      else controller.enqueue(new TextEncoder().encode(`${JSON.stringify(value)}\n`))
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}

async function textVon(ctx: Context, id: string): Promise<Iterable<Textseite>> {
  const version = await load(ctx, versionen, id)
  nichtGesperrt(version)
  ctx.seen?.('Version', id, 'text')
  // What was recognised page by page stands so; it is a scan then, and has no text of its own.
  const erkannt = await rows<{ nummer: number; text: string }>(
    ctx.tx,
    sql`select nummer, text from akte.seitentext
        where gemeinde = verbund.gemeinde() and version = ${id} order by nummer`,
  )
  if (erkannt.length > 0) return erkannt.map(({ nummer, text }) => ({ seite: nummer, text }))
  const [ganz] = await rows<{ text: string; anfaenge: number[] | null }>(
    ctx.tx,
    sql`select text, to_json(seitenanfaenge) as anfaenge from akte.volltext
        where gemeinde = verbund.gemeinde() and id = ${id}`,
  )
  return ganz ? seitenVon(ganz.text, ganz.anfaenge) : []
}

/** Text without pages goes out in pieces that end between paragraphs. */
const STUECK = 50_000

function* seitenVon(text: string, anfaenge: readonly number[] | null): Iterable<Textseite> {
  if (anfaenge !== null) {
    for (const [n, von] of anfaenge.entries()) yield { seite: n + 1, text: text.slice(von, anfaenge[n + 1]).trim() }
    return
  }
  for (let von = 0; von < text.length; ) {
    const absatz = text.indexOf('\n\n', von + STUECK)
    const bis = absatz < 0 ? text.length : absatz + 2
    yield { seite: null, text: text.slice(von, bis) }
    von = bis
  }
}
