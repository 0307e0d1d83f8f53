import { alsDatei, alsVorschau, nichtGesperrt } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import type { Doors, Route } from '@verbundakte/module'
import { type Eingang, eingaenge } from './tables.ts'

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/eingaenge/:id/datei',
    permission: ['lesen', 'Eingang'],
    export: true,
    handle: async (doors, request, { id = '' }) => alsDatei(doors, await gezeigt(doors, id, 'datei'), request),
  },
  {
    method: 'GET',
    path: '/eingaenge/:id/vorschau',
    permission: ['lesen', 'Eingang'],
    handle: async (doors, request, { id = '' }) => alsVorschau(doors, await gezeigt(doors, id, 'vorschau'), request),
  },
]

/** The Eingang whose bytes are handed out; of a visitor it is recorded. */
function gezeigt(doors: Doors, id: string, feld: string): Promise<Eingang> {
  return doors.read(async (ctx) => {
    const eingang = await load(ctx, eingaenge, id)
    nichtGesperrt(eingang)
    ctx.seen?.('Eingang', id, feld)
    return eingang
  })
}
