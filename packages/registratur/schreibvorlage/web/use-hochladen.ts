import { ApiError, uploadFile, useApi } from '@verbundakte/ui'

/** Puts a file into the waiting room. @returns its id there @throws ApiError at the field where none was chosen */
export function useHochladen(): (file: File | null) => Promise<string> {
  const { gemeinde } = useApi()
  return async (file) => {
    if (!file) throw new ApiError('schreibvorlage.datei', 'Bitte ein Word-Dokument wählen.', { feld: 'datei' })
    const { id } = await uploadFile(gemeinde, file, () => {}, new AbortController().signal)
    return id
  }
}
