import { fromProblem, offline } from './api-error.ts'

/** What the gateway says about a file it has stored and that no Dokument points at yet. */
export interface StoredFile {
  readonly id: string
  readonly dateiname: string
  readonly groesse: number
  /** the Dokument that already has exactly this content */
  readonly dublette: { readonly dokument: string; readonly kennzeichen: string; readonly betreff: string } | null
}

/**
 * Sends the bytes of one file. XMLHttpRequest, because fetch tells nothing about the progress of a request body.
 * @param onProgress sent bytes
 * @throws ApiError; DOMException `AbortError` after `signal`
 */
export function uploadFile(
  gemeinde: string,
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/dateien?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('x-gemeinde', gemeinde)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onload = () => {
      const body: unknown = request.response
      if (request.status === 201 && isStoredFile(body)) resolve(body)
      else reject(fromProblem(request.status, body))
    }
    request.onerror = () => reject(offline())
    request.onabort = () => reject(new DOMException('Upload cancelled', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function isStoredFile(value: unknown): value is StoredFile {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'dublette' in value
  )
}
