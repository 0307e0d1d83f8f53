import { describe, expect, it } from 'vitest'
import { ApiError } from '../api/api-error.ts'
import type { StoredFile } from '../api/upload-file.ts'
import { type Transfer, UploadQueue, type UploadTarget } from './upload-queue.ts'

const file = (name: string) => new File(['inhalt'], name)
const stored = (id: string, dublette: StoredFile['dublette'] = null): StoredFile => ({
  id,
  dateiname: id,
  groesse: 6,
  dublette,
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const kinds = (queue: UploadQueue) => queue.items().map((item) => item.state.kind)

function target(filed: string[] = []): UploadTarget {
  return {
    titel: 'Vorgang 1',
    async file(id) {
      filed.push(id)
      return { pfad: `dokument/${id}`, text: 'abgelegt', undo: async () => filed.splice(filed.indexOf(id), 1) }
    },
  }
}

/** A transfer whose files arrive when the test says so. */
function byHand() {
  const open: { name: string; progress: (sent: number) => void; done: PromiseWithResolvers<StoredFile> }[] = []
  const transfer: Transfer = (sent, progress, signal) => {
    const done = Promise.withResolvers<StoredFile>()
    signal.addEventListener('abort', () => done.reject(new DOMException('', 'AbortError')))
    open.push({ name: sent.name, progress, done })
    return done.promise
  }
  return { open, transfer }
}

describe('upload queue', () => {
  it('sends two at a time and files each one after its bytes', async () => {
    const { open, transfer } = byHand()
    const filed: string[] = []
    const queue = new UploadQueue(transfer)
    queue.add([file('a.pdf'), file('b.pdf'), file('c.pdf')], target(filed))
    expect(kinds(queue)).toEqual(['laeuft', 'laeuft', 'wartet'])
    open[0]?.done.resolve(stored('A'))
    await settled()
    expect(kinds(queue)).toEqual(['abgelegt', 'laeuft', 'laeuft'])
    expect(filed).toEqual(['A'])
  })

  it('tells how far a file is', () => {
    const { open, transfer } = byHand()
    const queue = new UploadQueue(transfer)
    queue.add([file('a.pdf')], target())
    open[0]?.progress(3)
    expect(queue.items()[0]?.state).toEqual({ kind: 'laeuft', sent: 3 })
  })

  it('cancels a running file, files nothing of it and goes on with the next', async () => {
    const { transfer } = byHand()
    const filed: string[] = []
    const queue = new UploadQueue(transfer)
    queue.add([file('a.pdf'), file('b.pdf'), file('c.pdf')], target(filed))
    queue.cancel(1)
    await settled()
    expect(kinds(queue)).toEqual(['abgebrochen', 'laeuft', 'laeuft'])
    expect(filed).toEqual([])
  })

  it('offers a duplicate and files it only when the person says so', async () => {
    const filed: string[] = []
    const dublette = { dokument: 'd1', kennzeichen: '1-1', betreff: 'Brief' }
    const queue = new UploadQueue(async () => stored('A', dublette))
    queue.add([file('a.pdf')], target(filed))
    await settled()
    expect(kinds(queue)).toEqual(['dublette'])
    expect(filed).toEqual([])
    await queue.fileAnyway(1)
    expect(filed).toEqual(['A'])
    expect(kinds(queue)).toEqual(['abgelegt'])
  })

  it('keeps a failed file with its sentence and sends it again on request', async () => {
    let tries = 0
    const queue = new UploadQueue(async () => {
      tries += 1
      if (tries === 1) throw new ApiError('verbindung', 'Der Server antwortet nicht.')
      return stored('A')
    })
    queue.add([file('a.pdf')], target())
    await settled()
    expect(queue.items()[0]?.state).toMatchObject({ kind: 'fehler', error: { code: 'verbindung' } })
    queue.retry(1)
    await settled()
    expect(kinds(queue)).toEqual(['abgelegt'])
  })

  it('takes a filed one back; where that is refused it stays filed', async () => {
    const filed: string[] = []
    const queue = new UploadQueue(async (sent) => stored(sent.name))
    queue.add([file('a.pdf')], target(filed))
    const stays: UploadTarget = {
      ...target(),
      file: async () => ({ pfad: 'x', text: '', undo: () => Promise.reject(new ApiError('zu-spaet', 'Zu spät.')) }),
    }
    queue.add([file('b.pdf')], stays)
    await settled()
    await queue.takeBack(1)
    await expect(queue.takeBack(2)).rejects.toThrow('Zu spät.')
    expect(kinds(queue)).toEqual(['zurueckgenommen', 'abgelegt'])
    expect(filed).toEqual([])
  })

  it('forgets what is done and keeps what needs someone', async () => {
    const queue = new UploadQueue(async (sent) => {
      if (sent.name === 'b.pdf') throw new ApiError('datei.leer', 'Die Datei ist leer.')
      return stored('A')
    })
    queue.add([file('a.pdf'), file('b.pdf')], target())
    await settled()
    queue.clearDone()
    expect(kinds(queue)).toEqual(['fehler'])
  })

  it('keeps a refused file in hand: it is filed without being sent again', async () => {
    let sent = 0
    let free = false
    const queue = new UploadQueue(async () => {
      sent += 1
      return stored('A')
    })
    const taken: UploadTarget = {
      ...target(),
      file: async (id) => {
        if (!free) throw new ApiError('in-bearbeitung', 'Liegt bei einer Kollegin.')
        return { pfad: id, text: '', undo: async () => {} }
      },
    }
    queue.add([file('a.pdf')], taken)
    await settled()
    expect(queue.items()[0]?.state).toMatchObject({ kind: 'fehler', stored: { id: 'A' } })
    free = true
    queue.retry(1)
    await settled()
    expect([kinds(queue), sent]).toEqual([['abgelegt'], 1])
  })

  it('files on top of what came in between only after the person has looked', async () => {
    const filed: string[] = []
    const queue = new UploadQueue(async () => stored('A'))
    const newer: UploadTarget = {
      titel: 'Dokument 1',
      file: async () => {
        throw new ApiError('inzwischen', 'Es gibt eine neuere Version.')
      },
      secondLook: async () => ({ pfad: 'x', titel: 'Ansehen', submit: 'Trotzdem', file: target(filed).file }),
    }
    queue.add([file('a.pdf')], newer)
    await settled()
    await queue.fileAnyway(1)
    expect([kinds(queue), filed]).toEqual([['einwand'], []])
    queue.looked(1)
    await queue.fileAnyway(1)
    expect([kinds(queue), filed]).toEqual([['abgelegt'], ['A']])
  })
})
