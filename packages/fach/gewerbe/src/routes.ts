import { alsDatei, alsVorschau, nichtGesperrt } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import { Conflict } from '@verbundakte/kernel'
import type { Doors, Route } from '@verbundakte/module'
import { type Anlagezeile, anlagen } from './tables-prozess.ts'

/** What was handed in, while it is not filed yet. */
export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gewerbeanlagen/:id/datei',
    permission: ['lesen', 'Gewerbeanlage'],
    export: true,
    handle: async (doors, request, { id = '' }) => alsDatei(doors, await gezeigt(doors, id, 'datei'), request),
  },
  {
    method: 'GET',
    path: '/gewerbeanlagen/:id/vorschau',
    permission: ['lesen', 'Gewerbeanlage'],
    handle: async (doors, request, { id = '' }) => alsVorschau(doors, await gezeigt(doors, id, 'vorschau'), request),
  },
]

function gezeigt(doors: Doors, id: string, feld: string): Promise<Anlagezeile> {
  return doors.read(async (ctx) => {
    const anlage = await load(ctx, anlagen, id)
    // What is found in it from then on, only the Akte knows.
    if (anlage.dokument !== null)
      throw new Conflict('gewerbe.anlage-abgelegt', 'Diese Anlage liegt in der Akte. Bitte öffnen Sie sie dort.')
    nichtGesperrt(anlage)
    ctx.seen?.('Gewerbeanlage', id, feld)
    return anlage
  })
}
