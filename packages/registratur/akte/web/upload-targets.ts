import { type UploadTarget, useApi, useGemeinde, useRefresh } from '@verbundakte/ui'
import {
  AblageZuruecknehmenDocument,
  DokumentAblegenDocument,
  type DokumentVollFragment,
  VersionAblegenDocument,
  VersionWiederherstellenDocument,
} from './generated/graphql.ts'

interface Ziel {
  readonly id: string
  readonly kennzeichen: string
}

/** The two places files go to: a Vorgang makes Dokumente of them, a Dokument a new version. Both are taken back. */
export function useUploadTargets() {
  const api = useApi()
  const refresh = useRefresh()
  const { pfad } = useGemeinde()
  const changed = () => refresh('dokumente', 'dokument', 'vorgang', 'suche')
  const filed = async (dokument: DokumentVollFragment, text: string, takeBack: () => Promise<unknown>) => {
    await changed()
    const undo = async () => {
      await takeBack()
      await changed()
    }
    const { vorgang } = dokument
    return { pfad: pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${dokument.id}`), text, undo }
  }
  return {
    intoVorgang: (vorgang: Ziel): UploadTarget => ({
      titel: vorgang.kennzeichen,
      file: async (datei) => {
        const { dokumentAblegen: neu } = await api.graphql(DokumentAblegenDocument, { vorgang: vorgang.id, datei })
        return filed(neu, `${neu.kennzeichen} ist abgelegt.`, () =>
          api.graphql(AblageZuruecknehmenDocument, { dokument: neu.id }),
        )
      },
    }),
    ontoDokument: (dokument: Ziel): UploadTarget => ({
      titel: `${dokument.kennzeichen} als neue Version`,
      file: async (datei) => {
        const { versionAblegen: neu } = await api.graphql(VersionAblegenDocument, { dokument: dokument.id, datei })
        const { nummer } = neu.aktuelleVersion
        return filed(neu, `${neu.kennzeichen} hat jetzt Version ${nummer}.`, async () => {
          const vorige = neu.versionen.find((version) => version.nummer === nummer - 1)
          if (!vorige) return
          await api.graphql(VersionWiederherstellenDocument, { dokument: neu.id, version: vorige.id, nach: nummer })
        })
      },
    }),
  }
}
