import { heute, uuidv7 } from '@verbundakte/kernel'
import type { Doors, Route } from '@verbundakte/module'
import { betriebeSeite, stelle } from '../faelle/lesen.ts'
import { csvZeilen } from './csv.ts'
import { FILTERNAMEN, gefiltert, type Listenfilter } from './filter.ts'
import { SPALTEN } from './spalten.ts'
import { xlsxTeile } from './xlsx.ts'

const AUF_EINMAL = 1000

const FORMATE = {
  csv: { mime: 'text/csv; charset=utf-8', teile: csvZeilen },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', teile: xlsxTeile },
} as const

/** The chosen part of the register as a file. Each page of it comes through the wall anew; nothing is held but one page. */
export const listenrouten: readonly Route[] = (['csv', 'xlsx'] as const).map((format) => ({
  method: 'GET',
  path: `/gewerbe/liste.${format}`,
  permission: ['lesen', 'Gewerbebetrieb'],
  export: true,
  handle: async (doors, request) => {
    const { searchParams } = new URL(request.url)
    const filter: Listenfilter = Object.fromEntries(FILTERNAMEN.map((name) => [name, searchParams.get(name)]))
    gefiltert(filter)
    const suche = (searchParams.get('suche') ?? '').slice(0, 200)
    await doors.write(async (ctx) => {
      const benutzt = [...FILTERNAMEN.filter((name) => filter[name]), ...(suche ? ['suche'] : [])]
      ctx.record('gewerbe.auskunft.liste', { id: uuidv7() }, { format, filter: benutzt })
    })
    const quelle = FORMATE[format].teile(seiten(doors, suche, filter))
    return new Response(alsStrom(quelle), {
      headers: {
        'content-type': FORMATE[format].mime,
        'content-disposition': `attachment; filename="gewerberegister-${heute()}.${format}"`,
        'cache-control': 'no-store',
      },
    })
  },
}))

function alsStrom(quelle: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(strom) {
      const { value, done } = await quelle.next()
      if (done) strom.close()
      else strom.enqueue(value)
    },
    async cancel() {
      await quelle.return(undefined)
    },
  })
}

async function* seiten(doors: Doors, suche: string, filter: Listenfilter): AsyncGenerator<string[][]> {
  yield [SPALTEN.map(([titel]) => titel)]
  let nach: string | undefined
  do {
    const von = nach
    const betriebe = await doors.read((ctx) =>
      betriebeSeite(ctx, suche, { limit: AUF_EINMAL, nach: von, nur: gefiltert(filter) }),
    )
    if (betriebe.length > 0) yield betriebe.map((betrieb) => SPALTEN.map(([, wert]) => wert(betrieb)))
    const letzter = betriebe.at(-1)
    nach = letzter && betriebe.length === AUF_EINMAL ? stelle(letzter) : undefined
  } while (nach !== undefined)
}
