import { Invalid } from '@verbundakte/kernel'
import type { Route } from '@verbundakte/module'
import { textAusgeben } from '../vergleich/text-ausgeben.ts'
import { dateiAnnehmen } from './annehmen.ts'
import { dateiAusgeben, durchsuchbarAusgeben, vorschauAusgeben } from './ausgeben.ts'

export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/dateien',
    permission: ['anlegen', 'Dateieingang'],
    async handle(doors, request) {
      const name = new URL(request.url).searchParams.get('name') ?? ''
      if (!request.body) throw new Invalid('datei.leer', 'Die Datei ist leer und wurde nicht übernommen.')
      const { datei, dublette } = await dateiAnnehmen(doors, name, request.body, request.signal)
      const { id, dateiname, sha256, groesse, mime, hinweis, pruefung } = datei
      return Response.json({ id, dateiname, sha256, groesse, mime, hinweis, pruefung, dublette }, { status: 201 })
    },
  },
  {
    method: 'GET',
    path: '/versionen/:id/datei',
    permission: ['lesen', 'Version'],
    export: true,
    handle: (doors, request, { id = '' }) => dateiAusgeben(doors, id, request),
  },
  {
    method: 'GET',
    path: '/versionen/:id/durchsuchbar',
    permission: ['lesen', 'Version'],
    export: true,
    handle: (doors, request, { id = '' }) => durchsuchbarAusgeben(doors, id, request),
  },
  {
    method: 'GET',
    path: '/versionen/:id/vorschau',
    permission: ['lesen', 'Version'],
    handle: (doors, request, { id = '' }) => vorschauAusgeben(doors, id, request),
  },
  {
    method: 'GET',
    path: '/versionen/:id/text',
    permission: ['lesen', 'Version'],
    handle: (doors, _request, { id = '' }) => textAusgeben(doors, id),
  },
]
