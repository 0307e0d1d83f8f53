import { type UploadTarget, useApi, useGemeinde, useRefresh } from '@verbundakte/ui'
import {
  AblageZuruecknehmenDocument,
  BearbeitungFortsetzenDocument,
  DokumentAblegenDocument,
  DokumentDocument,
  type DokumentVollFragment,
  VersionAblegenDocument,
  VersionWiederherstellenDocument,
} from './generated/graphql.ts'

interface Ziel {
  readonly id: string
  readonly kennzeichen: string
}

/** A Dokument as the person has it before them. */
export interface Stand extends Ziel {
  readonly aktuelleVersion: { readonly nummer: number }
  readonly bearbeitung: { readonly id: string; readonly eigene: boolean } | null
}

/** The two places files go to: a Vorgang makes Dokumente of them, a Dokument a new version. Both are taken back. */
export function useUploadTargets() {
  const api = useApi()
  const refresh = useRefresh()
  const { pfad } = useGemeinde()
  const changed = () => refresh('dokumente', 'dokument', 'vorgang', 'bearbeitungen', 'suche')
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
    ontoDokument: (dokument: Stand): UploadTarget => ontoDokument(dokument, dokument.aktuelleVersion.nummer),
  }

  /** @param nach number of the newest version the person has seen */
  function ontoDokument(dokument: Stand, nach: number): UploadTarget {
    return {
      titel: `${dokument.kennzeichen} als neue Version`,
      file: async (datei) => {
        const { versionAblegen: neu } = await api.graphql(VersionAblegenDocument, {
          dokument: dokument.id,
          datei,
          nach,
        })
        const { nummer } = neu.aktuelleVersion
        return filed(neu, `${neu.kennzeichen} hat jetzt Version ${nummer}.`, async () => {
          const vorige = neu.versionen.find((version) => version.nummer === nummer - 1)
          if (!vorige) return
          await api.graphql(VersionWiederherstellenDocument, { dokument: neu.id, version: vorige.id, nach: nummer })
          // The version had ended the lease; without it the work goes on as before.
          if (dokument.bearbeitung?.eigene) {
            await api.graphql(BearbeitungFortsetzenDocument, { id: dokument.bearbeitung.id })
          }
        })
      },
      secondLook: async ({ code }) => {
        if (code !== 'akte.version.inzwischen') return null
        const { dokument: jetzt } = await api.graphql(DokumentDocument, { id: dokument.id })
        if (!jetzt) return null
        await changed()
        const { nummer } = jetzt.aktuelleVersion
        const { vorgang } = jetzt
        return {
          pfad: pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${jetzt.id}`),
          titel: `Version ${nummer} ansehen`,
          submit: 'Trotzdem als neue Version ablegen',
          file: (datei) => ontoDokument(dokument, nummer).file(datei),
        }
      },
    }
  }
}
