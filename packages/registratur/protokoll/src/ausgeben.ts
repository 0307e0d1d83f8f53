import { exportLog } from '@verbundakte/audit'
import type { Context } from '@verbundakte/graphql'
import { Invalid, kalendertag } from '@verbundakte/kernel'
import type { Doors, Route } from '@verbundakte/module'
import { EXPORT_PAGE, type Protokolleintrag, type Protokollfilter, protokollSeite } from './lesen.ts'
import { protokollHolen } from './protokoll.ts'

/** `GET /protokoll/export?format=jsonl|csv`: the whole log to be checked, or what a filter finds to be read. */
export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/protokoll/export',
    permission: ['ausgeben', 'Protokoll'],
    async handle(doors, request) {
      const words = new URL(request.url).searchParams
      const format = words.get('format') ?? 'jsonl'
      if (format !== 'jsonl' && format !== 'csv') {
        throw new Invalid('protokoll.format', 'Ausgegeben wird als „csv“ oder „jsonl“.', { feld: 'format' })
      }
      // A part of the chain proves nothing: to be checked it is handed out whole.
      const filter = format === 'csv' ? filterOf(words) : {}
      // Recorded before the first byte: whoever breaks off has still taken something away.
      await doors.write(async (ctx) => {
        const given = Object.entries(filter).filter((each): each is [string, string] => typeof each[1] === 'string')
        ctx.record('protokoll.ausgegeben', await protokollHolen(ctx, 'ausgeben'), {
          format,
          filter: Object.fromEntries(given),
        })
      })
      const parts =
        format === 'csv' ? csv(doors, filter) : exportLog(doors.gemeinde, (work) => doors.read((ctx) => work(ctx.tx)))
      return new Response(streamed(parts), {
        headers: {
          'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8',
          'content-disposition': `attachment; filename="protokoll-${doors.gemeinde}.${format}"`,
          'cache-control': 'no-store',
        },
      })
    },
  },
]

function filterOf(words: URLSearchParams): Protokollfilter {
  const day = (name: string) => (words.get(name) ? kalendertag(words.get(name) ?? '') : null)
  return {
    objekt: words.get('objekt') || null,
    person: words.get('person') || null,
    ereignis: words.get('ereignis') || null,
    von: day('von'),
    bis: day('bis'),
  }
}

const HEAD = [
  'Nummer',
  'Zeit',
  'Ereignis',
  'Person',
  'Art',
  'Objekt',
  'Kennzeichen',
  'Felder',
  'Weitere Objekte',
  'Auftrag',
  'Grund',
  'Anfrage',
  'Vermerk',
]

async function* csv(doors: Doors, filter: Protokollfilter): AsyncGenerator<string> {
  const names = await doors.read((ctx: Context) => ctx.services.staff.of(ctx.gemeinde))
  const name = new Map(names.map((member) => [member.id, member.name]))
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${HEAD.map(cell).join(';')}\r\n`
  for (let before: number | undefined; ; ) {
    const page: Protokolleintrag[] = await doors.read((ctx) =>
      protokollSeite(ctx, filter, { limit: EXPORT_PAGE, ...(before !== undefined && { before }) }),
    )
    yield page.map((entry) => `${line(entry, name).map(cell).join(';')}\r\n`).join('')
    if (page.length < EXPORT_PAGE) return
    before = page.at(-1)?.nummer
  }
}

function line(entry: Protokolleintrag, names: ReadonlyMap<string, string>): string[] {
  const person = entry.person === null ? '' : (names.get(entry.person) ?? entry.person)
  const further = entry.objekte.map(({ art, ids, felder }) => `${art} ${ids.join(' ')} (${felder.join(', ')})`)
  return [
    String(entry.nummer),
    entry.zeit.toISOString(),
    entry.ereignis,
    person,
    entry.art,
    entry.objekt,
    entry.kennzeichen ?? '',
    entry.felder.join(', '),
    further.join(' | '),
    entry.auftrag ?? '',
    entry.grund ?? '',
    entry.anfrage,
    entry.vermerk ?? '',
  ]
}

/** A spreadsheet must read text as text: what looks like a formula is led by an apostrophe (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Read from as fast as the browser takes it; when it hangs up, reading ends. */
function streamed(parts: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
