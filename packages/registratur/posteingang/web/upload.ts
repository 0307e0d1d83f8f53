import { type UploadTarget, useApi, useGemeinde, useRefresh } from '@verbundakte/ui'
import { EingaengeAnnehmenDocument, EingangAussortierenDocument } from './generated/graphql.ts'

/** Where dropped files and mails go: into the chosen queue, to be read and placed there. */
export function useAnnahme(amt: string | null): UploadTarget {
  const api = useApi()
  const refresh = useRefresh()
  const { pfad } = useGemeinde()
  return {
    titel: 'Posteingang',
    file: async (datei) => {
      const { eingaengeAnnehmen } = await api.graphql(EingaengeAnnehmenDocument, { dateien: [datei], amt })
      const id = eingaengeAnnehmen[0] ?? ''
      await refresh('eingaenge', 'poststapel')
      return {
        pfad: pfad(`posteingang/eingang/${id}`),
        text: 'Angenommen. Die Post wird gelesen.',
        undo: async () => {
          await api.graphql(EingangAussortierenDocument, { id, grund: 'Hochladen rückgängig gemacht' })
          await refresh('eingaenge', 'poststapel')
        },
      }
    },
  }
}
