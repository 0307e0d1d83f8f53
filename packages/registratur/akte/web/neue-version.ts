import { useToast, useUploads } from '@verbundakte/ui'
import { type Stand, useUploadTargets } from './upload-targets.ts'

/**
 * Files a file as the next version of a Dokument, however it came: dropped, pasted, chosen. A version is one file: which
 * of several was meant nobody can know, so of several none is taken.
 */
export function useNeueVersion(): (dokument: Stand, files: readonly File[]) => void {
  const uploads = useUploads()
  const targets = useUploadTargets()
  const toast = useToast()
  return (dokument, files) => {
    if (files.length > 1) {
      toast({
        text: `Eine neue Version ist genau eine Datei; das waren ${files.length}. Es wurde nichts abgelegt. Neue Dokumente werden aus mehreren Dateien, wenn Sie sie neben die Dokumente ziehen.`,
      })
    } else if (files.length === 1) uploads.add(files, targets.ontoDokument(dokument))
  }
}
