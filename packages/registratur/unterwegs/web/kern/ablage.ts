/** What lies in IndexedDB. Everything of an Akte in it is ciphertext; ids, sizes and times are not. */
export interface Verschlossen {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly daten: ArrayBuffer
}

/** This browser, as one Gemeinde knows it. */
export interface GeraetZeile {
  readonly gemeinde: string
  readonly id: string
  /** with it the device asks whether it may go on; it opens nothing */
  readonly geheimnis: string
  readonly person: string
  /** a key that never leaves this browser: the code alone opens nothing elsewhere */
  readonly bindung: CryptoKey
  readonly salz: Uint8Array<ArrayBuffer>
  /** the key of the remarks, closed with the code; by it a code is known to be right */
  readonly vermerkschluessel: Verschlossen
  readonly versuche: number
  /** the latest moment that this device has seen, in ms: a clock that goes back gives nothing back */
  readonly gesehen: number
  /** when the server was heard last, in ms */
  readonly kontakt: number
  /** ms by which the clock of this device is ahead of the server's, as heard last; absent: not heard yet */
  readonly versatz?: number
}

export interface MitnahmeZeile {
  readonly id: string
  readonly gemeinde: string
  readonly vorgang: string
  /** ms by the clock of the server; also part of what is sealed */
  readonly endet: number
  readonly salz: Uint8Array<ArrayBuffer>
  /** the half of the key that came from the server, closed with the code */
  readonly haelfte: Verschlossen
  readonly paket: Verschlossen | null
  readonly stand: number
}

export interface DateiZeile {
  readonly schluessel: string
  readonly mitnahme: string
  readonly version: string
  readonly inhalt: Verschlossen
}

export interface VermerkZeile {
  readonly schluessel: string
  readonly gemeinde: string
  readonly inhalt: Verschlossen
}

interface Faecher {
  geraet: GeraetZeile
  mitnahme: MitnahmeZeile
  datei: DateiZeile
  vermerk: VermerkZeile
}
export type Fach = keyof Faecher

const NAME = 'verbundakte-unterwegs'
const SCHLUESSEL: Readonly<Record<Fach, string>> = {
  geraet: 'gemeinde',
  mitnahme: 'id',
  datei: 'schluessel',
  vermerk: 'schluessel',
}

let offen: Promise<IDBDatabase> | null = null

function datenbank(): Promise<IDBDatabase> {
  offen ??= new Promise((resolve, reject) => {
    const anfrage = indexedDB.open(NAME, 1)
    anfrage.onupgradeneeded = () => {
      for (const [fach, keyPath] of Object.entries(SCHLUESSEL)) anfrage.result.createObjectStore(fach, { keyPath })
    }
    anfrage.onsuccess = () => {
      // Another window wants to remove it all: it does not have to wait for this one.
      anfrage.result.onversionchange = () => schliessen()
      resolve(anfrage.result)
    }
    anfrage.onerror = () => reject(anfrage.error)
  })
  return offen
}

function schliessen(): void {
  void offen?.then((db) => db.close())
  offen = null
}

/** Whether anything was ever kept here: asked first, so that a desk that keeps nothing gets no database either. */
export async function liegtEtwas(): Promise<boolean> {
  if (offen) return true
  const alle = await indexedDB.databases().catch(() => [])
  return alle.some(({ name }) => name === NAME)
}

export async function lesen<F extends Fach>(fach: F): Promise<readonly Faecher[F][]> {
  if (!(await liegtEtwas())) return []
  return warten((await datenbank()).transaction(fach).objectStore(fach).getAll())
}

export async function holen<F extends Fach>(fach: F, schluessel: string): Promise<Faecher[F] | undefined> {
  if (!(await liegtEtwas())) return undefined
  return warten((await datenbank()).transaction(fach).objectStore(fach).get(schluessel))
}

export async function legen<F extends Fach>(fach: F, zeile: Faecher[F]): Promise<void> {
  const db = await datenbank()
  await warten(db.transaction(fach, 'readwrite').objectStore(fach).put(zeile))
}

/** Changes a row in one step with reading it. @returns as it is now; undefined: it is gone, and stays so */
export async function aendern<F extends Fach>(
  fach: F,
  schluessel: string,
  wie: (zeile: Faecher[F]) => Faecher[F],
): Promise<Faecher[F] | undefined> {
  if (!(await liegtEtwas())) return undefined
  const zeilen = (await datenbank()).transaction(fach, 'readwrite').objectStore(fach)
  const zeile: Faecher[F] | undefined = await warten(zeilen.get(schluessel))
  if (!zeile) return undefined
  const neu = wie(zeile)
  await warten(zeilen.put(neu))
  return neu
}

/** Puts a row, if that to which it belongs is still there: what was emptied is not filled again. @returns whether it is */
export async function legenZu<F extends Fach>(
  fach: F,
  zeile: Faecher[F],
  [oben, schluessel]: readonly [fach: Fach, schluessel: string],
): Promise<boolean> {
  if (!(await liegtEtwas())) return false
  const schritt = (await datenbank()).transaction([fach, oben], 'readwrite')
  if ((await warten(schritt.objectStore(oben).count(schluessel))) === 0) return false
  await warten(schritt.objectStore(fach).put(zeile))
  return true
}

export async function nehmen(fach: Fach, schluessel: string): Promise<void> {
  if (!(await liegtEtwas())) return
  const db = await datenbank()
  await warten(db.transaction(fach, 'readwrite').objectStore(fach).delete(schluessel))
}

/** Nothing stays: the database itself goes, not only its rows. */
export async function allesNehmen(): Promise<void> {
  if (!(await liegtEtwas())) return
  // Another window may have it open and not let go at once; emptied it is in any case.
  const db = await datenbank()
  const alle = db.transaction(Object.keys(SCHLUESSEL), 'readwrite')
  await Promise.all(Object.keys(SCHLUESSEL).map((fach) => warten(alle.objectStore(fach).clear())))
  schliessen()
  await new Promise<void>((resolve) => {
    const anfrage = indexedDB.deleteDatabase(NAME)
    anfrage.onsuccess = () => resolve()
    anfrage.onerror = () => resolve()
    anfrage.onblocked = () => resolve()
  })
}

function warten<T>(anfrage: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    anfrage.onsuccess = () => resolve(anfrage.result)
    anfrage.onerror = () => reject(anfrage.error)
  })
}
