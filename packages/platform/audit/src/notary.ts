import { type Databases, rows, type Tx } from '@verbundakte/database'
import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { type Checkpoint, checkpointText, makeCheckpoint, publicKeys } from './checkpoint.ts'
import { CORE_EVENTS } from './core-events.ts'
import type { Keys } from './keys.ts'
import { inLog, type LogId, readingLog } from './log.ts'
import { consistencyProof } from './merkle.ts'
import { Recorder } from './recorder.ts'
import { requestTimeStamp } from './time-stamp.ts'
import { subtreesOf } from './tree.ts'
import { keepTestimonies, type Testimony, witness } from './witness.ts'

export interface NotaryOptions {
  readonly databases: Databases
  readonly gemeinden: readonly GemeindeId[]
  readonly keys: Keys
  /** address of a service for time stamps (RFC 3161); none: no time stamps */
  readonly timeStampUrl?: string | undefined
  onError(satz: string, error: unknown): void
}

/** Makes checkpoints, has them witnessed and stamped. The only part of the program that holds private keys. */
export class Notary {
  readonly #options: NotaryOptions

  constructor(options: NotaryOptions) {
    this.#options = options
  }

  /** A checkpoint of every log that has grown; one that fails holds up no other. */
  async round(): Promise<void> {
    for (const log of [...this.#options.gemeinden, 'verbund' as const]) {
      await this.checkpoint(log).catch((error) =>
        this.#options.onError(`Prüfpunkt von ${log} ist nicht möglich`, error),
      )
    }
  }

  /** A checkpoint of what the log holds now, with its witnesses. @returns null when there is nothing new */
  async checkpoint(log: LogId): Promise<Checkpoint | null> {
    const { databases } = this.#options
    const point = await inLog(databases, log, async (tx) => {
      const mine = await publicKeys(tx)
      return makeCheckpoint(tx, log, await this.#options.keys.of(log, mine.at(-1)?.nummer))
    })
    if (!point) return null
    const given: Testimony[] = []
    for (const zeuge of this.#options.gemeinden) if (zeuge !== log) given.push(...(await this.#ask(zeuge, point)))
    if (given.length > 0) await inLog(databases, log, (tx) => keepTestimonies(tx, point.groesse, given))
    await this.#stamp(log, point)
    return point
  }

  async #ask(zeuge: GemeindeId, point: Checkpoint): Promise<Testimony[]> {
    const { databases, keys } = this.#options
    const ofLog = <T>(work: (tx: Tx) => Promise<T>) => readingLog(databases, point.log as LogId, work)
    try {
      const keysOfLog = await ofLog(publicKeys)
      const said = await inLog(databases, zeuge, async (tx) => {
        const key = (await keys.of(zeuge, (await publicKeys(tx)).at(-1)?.nummer)).at(-1)
        if (!key) throw new Error(`no key for ${zeuge}`)
        const answer = await witness(tx, zeuge, key, point, keysOfLog, (since) =>
          ofLog((log) => consistencyProof(subtreesOf(log), since, point.groesse)),
        )
        if (typeof answer === 'string') await refuse(tx, point, answer)
        return answer
      })
      if (typeof said !== 'string') return [said]
      this.#options.onError(
        `${zeuge} bezeugt den Prüfpunkt ${point.groesse} von ${point.log} nicht: ${said}`,
        undefined,
      )
    } catch (error) {
      this.#options.onError(`${zeuge} konnte nicht als Zeuge gefragt werden`, error)
    }
    return []
  }

  async #stamp(log: LogId, point: Checkpoint): Promise<void> {
    const { databases, timeStampUrl, onError } = this.#options
    if (!timeStampUrl) return
    try {
      const answer = await requestTimeStamp(timeStampUrl, checkpointText(point))
      await inLog(databases, log, (tx) =>
        rows(
          tx,
          sql`insert into audit.zeitstempel (groesse, antwort) values (${point.groesse}, decode(${answer.toString('hex')}, 'hex')) on conflict do nothing`,
        ),
      )
    } catch (error) {
      onError(`Zeitstempel für Prüfpunkt ${point.groesse} von ${log} fehlt`, error)
    }
  }
}

/** A refusal stands in the log of the witness: whoever changes one log cannot silence the other ten. */
async function refuse(tx: Tx, point: Checkpoint, grund: string): Promise<void> {
  const recorder = new Recorder(CORE_EVENTS, { person: null, anfrage: uuidv7(), grund: 'Prüfpunkt bezeugen' })
  recorder.record(
    'pruefpunkt.nicht-bezeugt',
    { id: uuidv7() },
    {},
    { log: point.log, groesse: point.groesse, wurzel: point.wurzel.toString('hex'), grund },
  )
  await recorder.flush(tx)
}
