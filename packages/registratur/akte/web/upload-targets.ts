import { type UploadTarget, useApi, useGemeinde, useRefresh } from '@verbundakte/ui'
import { DokumentAblegenDocument, type DokumentVollFragment, VersionAblegenDocument } from './generated/graphql.ts'

interface Ziel {
  readonly id: string
  readonly kennzeichen: string
}

/** The two places files go to: a Vorgang makes Dokumente of them, a Dokument a new version. */
export function useUploadTargets() {
  const api = useApi()
  const refresh = useRefresh()
  const { pfad } = useGemeinde()
  const filed = async (dokument: DokumentVollFragment) => {
    await refresh('dokumente', 'dokument', 'vorgang', 'suche')
    const { vorgang } = dokument
    return { pfad: pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${dokument.id}`) }
  }
  return {
    intoVorgang: (vorgang: Ziel): UploadTarget => ({
      titel: vorgang.kennzeichen,
      file: async (datei) =>
        filed((await api.graphql(DokumentAblegenDocument, { vorgang: vorgang.id, datei })).dokumentAblegen),
    }),
    ontoDokument: (dokument: Ziel): UploadTarget => ({
      titel: `${dokument.kennzeichen} als neue Version`,
      file: async (datei) =>
        filed((await api.graphql(VersionAblegenDocument, { dokument: dokument.id, datei })).versionAblegen),
    }),
  }
}
