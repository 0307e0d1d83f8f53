import { ApiError, offline } from '../api/api-error.ts'
import type { StoredFile } from '../api/upload-file.ts'

/** Where a file goes, as the panel names it, and what files it there once its bytes are on the server. */
export interface UploadTarget {
  readonly titel: string
  /** @param fileId of the stored bytes @returns where the result can be seen, and how it is taken back */
  file(fileId: string): Promise<Filed>
  /**
   * What there is to look at before a file that was refused is filed all the same. Its bytes stay on the server
   * meanwhile. Null: the refusal is the last word.
   */
  secondLook?(error: ApiError): Promise<SecondLook | null>
}

export interface SecondLook {
  /** where what came in between can be seen, and how the link to it reads */
  readonly pfad: string
  readonly titel: string
  /** what the button says that files it all the same */
  readonly submit: string
  file(fileId: string): Promise<Filed>
}

export interface Filed {
  readonly pfad: string
  /** what happened, as a sentence */
  readonly text: string
  readonly undo: () => Promise<unknown>
}

export type UploadState =
  | { readonly kind: 'wartet' }
  | { readonly kind: 'laeuft'; readonly sent: number }
  | { readonly kind: 'wird-abgelegt' }
  | { readonly kind: 'abgelegt'; readonly filed: Filed }
  | { readonly kind: 'zurueckgenommen' }
  | {
      readonly kind: 'dublette'
      readonly stored: StoredFile & { readonly dublette: NonNullable<StoredFile['dublette']> }
    }
  | {
      readonly kind: 'einwand'
      readonly error: ApiError
      readonly stored: StoredFile
      readonly look: SecondLook
      /** whether the person has gone to see what came in between */
      readonly seen: boolean
    }
  /** `stored`: the bytes are on the server, so that trying again only files them */
  | { readonly kind: 'fehler'; readonly error: ApiError; readonly stored: StoredFile | null }
  | { readonly kind: 'abgebrochen' }

export interface UploadItem {
  readonly id: number
  readonly file: File
  readonly target: UploadTarget
  readonly state: UploadState
}

export type Transfer = (file: File, onProgress: (sent: number) => void, signal: AbortSignal) => Promise<StoredFile>

/** Two at a time: the next file's hash is computed while the first one's bytes travel; more only share the line. */
const PARALLEL = 2

/**
 * Files on their way. Bytes go first, then the Dokument is filed; between the two a duplicate is offered, never decided.
 * A file that failed keeps its place and can be tried again; what was filed stays filed.
 */
export class UploadQueue {
  readonly #transfer: Transfer
  readonly #onFiled: (id: number, filed: Filed) => void
  readonly #listeners = new Set<() => void>()
  readonly #running = new Map<number, AbortController>()
  #items: readonly UploadItem[] = []
  #nextId = 1

  constructor(transfer: Transfer, onFiled: (id: number, filed: Filed) => void = () => {}) {
    this.#transfer = transfer
    this.#onFiled = onFiled
  }

  readonly items = (): readonly UploadItem[] => this.#items

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(files: readonly File[], target: UploadTarget): void {
    const added = files.map((file): UploadItem => ({ id: this.#nextId++, file, target, state: { kind: 'wartet' } }))
    this.#change([...this.#items, ...added])
    this.#pump()
  }

  cancel(id: number): void {
    this.#running.get(id)?.abort()
    this.#set(id, { kind: 'abgebrochen' })
    this.#pump()
  }

  retry(id: number): void {
    const item = this.#items.find((candidate) => candidate.id === id)
    if (item?.state.kind === 'fehler' && item.state.stored) {
      void this.#file(item, item.state.stored)
      return
    }
    this.#set(id, { kind: 'wartet' })
    this.#pump()
  }

  /** The person has gone to see what came in between. */
  looked(id: number): void {
    const state = this.#items.find((candidate) => candidate.id === id)?.state
    if (state?.kind === 'einwand') this.#set(id, { ...state, seen: true })
  }

  /** The person wants the duplicate all the same, or has seen what came in between. */
  async fileAnyway(id: number): Promise<void> {
    const item = this.#items.find((candidate) => candidate.id === id)
    if (item?.state.kind === 'dublette') await this.#file(item, item.state.stored)
    else if (item?.state.kind === 'einwand' && item.state.seen) {
      await this.#file(item, item.state.stored, item.state.look)
    }
  }

  /** Takes a filed one back; a refusal stands in its row. */
  async takeBack(id: number): Promise<void> {
    const item = this.#items.find((candidate) => candidate.id === id)
    if (item?.state.kind !== 'abgelegt') return
    const { filed } = item.state
    this.#set(id, { kind: 'wird-abgelegt' })
    try {
      await filed.undo()
      this.#set(id, { kind: 'zurueckgenommen' })
    } catch (error) {
      // It is still filed; sending it again is not what the person wants.
      this.#set(id, { kind: 'abgelegt', filed })
      throw error
    }
  }

  /** Forgets what needs nobody any more. */
  clearDone(): void {
    this.#change(this.#items.filter((item) => !isDone(item.state)))
  }

  remove(id: number): void {
    this.#change(this.#items.filter((item) => item.id !== id))
  }

  #pump(): void {
    for (const item of this.#items) {
      if (this.#running.size >= PARALLEL) return
      if (item.state.kind === 'wartet' && !this.#running.has(item.id)) void this.#run(item)
    }
  }

  async #run(item: UploadItem): Promise<void> {
    const abort = new AbortController()
    this.#running.set(item.id, abort)
    this.#set(item.id, { kind: 'laeuft', sent: 0 })
    await this.#guarded(item, async () => {
      const onProgress = (sent: number) => this.#set(item.id, { kind: 'laeuft', sent })
      const stored = await this.#transfer(item.file, onProgress, abort.signal)
      abort.signal.throwIfAborted()
      if (stored.dublette) this.#set(item.id, { kind: 'dublette', stored: { ...stored, dublette: stored.dublette } })
      else await this.#file(item, stored)
    })
    this.#running.delete(item.id)
    this.#pump()
  }

  async #file(item: UploadItem, stored: StoredFile, way: Pick<UploadTarget, 'file'> = item.target): Promise<void> {
    this.#set(item.id, { kind: 'wird-abgelegt' })
    try {
      const filed = await way.file(stored.id)
      this.#set(item.id, { kind: 'abgelegt', filed })
      this.#onFiled(item.id, filed)
    } catch (thrown) {
      const error = thrown instanceof ApiError ? thrown : offline()
      const look = await this.#secondLook(item.target, error)
      if (look) this.#set(item.id, { kind: 'einwand', error, stored, look, seen: false })
      // What is wrong with the file itself is not mended by filing it again.
      else this.#set(item.id, { kind: 'fehler', error, stored: error.code.startsWith('datei.') ? null : stored })
    }
  }

  async #secondLook(target: UploadTarget, error: ApiError): Promise<SecondLook | null> {
    try {
      return (await target.secondLook?.(error)) ?? null
    } catch {
      // The refusal has been said; that there is nothing to look at either adds nothing.
      return null
    }
  }

  async #guarded(item: UploadItem, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const aborted = error instanceof DOMException && error.name === 'AbortError'
      if (!aborted) {
        this.#set(item.id, { kind: 'fehler', error: error instanceof ApiError ? error : offline(), stored: null })
      }
    }
  }

  #set(id: number, state: UploadState): void {
    this.#change(this.#items.map((item) => (item.id === id ? { ...item, state } : item)))
  }

  #change(items: readonly UploadItem[]): void {
    this.#items = items
    for (const listener of this.#listeners) listener()
  }
}

/** Nothing is left to decide or to wait for. */
export function isDone(state: UploadState): boolean {
  return state.kind === 'abgelegt' || state.kind === 'abgebrochen' || state.kind === 'zurueckgenommen'
}
