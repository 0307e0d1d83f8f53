/** A CSV file that was chosen from a disk. */
export interface PlanFile {
  readonly name: string
  readonly csv: string
}

/** Reads the file as UTF-8; spreadsheets on Windows still write their old letters, so those are understood too. */
export async function readPlanFile(file: File): Promise<PlanFile> {
  const bytes = await file.arrayBuffer()
  return { name: file.name, csv: decodePlan(bytes) }
}

export function decodePlan(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Offers a text as a file. The byte order mark tells spreadsheets that the letters are UTF-8. */
export function savePlanFile(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
