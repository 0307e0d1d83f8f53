import { alsDatei, alsVorschau, nichtGesperrt } from '@verbundakte/akte'
import { askedFor } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { isUuid, NotFound } from '@verbundakte/kernel'
import type { Doors, Route } from '@verbundakte/module'
import { beilageVon } from './beilagen.ts'
import { eingangEinsehen } from './einsehbar.ts'
import { type Beilage, type Eingang, eingaenge } from './tables.ts'

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
  {
    method: 'GET',
    path: '/eingaenge/:id/beilagen/:beilage/datei',
    permission: ['lesen', 'Eingang'],
    export: true,
    handle: async (doors, request, { id = '', beilage = '' }) =>
      alsDatei(doors, await gezeigteBeilage(doors, id, beilage), request),
  },
  {
    method: 'GET',
    path: '/eingaenge/:id/beilagen/:beilage/vorschau',
    permission: ['lesen', 'Eingang'],
    handle: async (doors, request, { id = '', beilage = '' }) =>
      alsVorschau(doors, await gezeigteBeilage(doors, id, beilage), request),
  },
]

// Visitors' login does not reach the table, and they are told of no Beilage.
function gezeigteBeilage(doors: Doors, id: string, beilage: string): Promise<Beilage> {
  return doors.read(async (ctx) => {
    const eingang = await eingesehen(ctx, id)
    if (ctx.besuch !== undefined || !isUuid(beilage)) throw new NotFound()
    const datei = await beilageVon(ctx, eingang, beilage)
    nichtGesperrt(datei)
    return datei
  })
}

/** The Eingang whose bytes are handed out; of a visitor it is recorded. */
function gezeigt(doors: Doors, id: string, feld: string): Promise<Eingang> {
  return doors.read(async (ctx) => {
    const eingang = await eingesehen(ctx, id)
    nichtGesperrt(eingang)
    ctx.seen?.('Eingang', id, feld)
    return eingang
  })
}

/** @throws NotFound */
async function eingesehen(ctx: Context, id: string): Promise<Eingang> {
  const eingang = await askedFor(ctx, eingaenge, id, eingangEinsehen(ctx, id))
  if (!eingang) throw new NotFound()
  return eingang
}
