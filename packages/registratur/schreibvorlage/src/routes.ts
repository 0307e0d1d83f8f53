import { alsDatei } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import type { Route } from '@verbundakte/module'
import { angebote, fassungen } from './tables.ts'

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/schreibvorlagen/fassungen/:id/datei',
    permission: ['lesen', 'Vorlagenfassung'],
    export: true,
    handle: async (doors, request, { id = '' }) => {
      const fassung = await doors.read((ctx) => load(ctx, fassungen, id))
      return alsDatei(doors, { ...fassung, mime: MIME, art: 'docx' }, request)
    },
  },
  {
    method: 'GET',
    path: '/schreibvorlagen/angebote/:id/datei',
    permission: ['lesen', 'Vorlagenangebot'],
    handle: async (doors, request, { id = '' }) => {
      const angebot = await doors.read((ctx) => load(ctx, angebote, id))
      return alsDatei(doors, { ...angebot, mime: MIME, art: 'docx' }, request)
    },
  },
]
