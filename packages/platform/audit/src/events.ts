import type { ZodType } from 'zod'

/** What a module records: which subject it is about, and what it says. Names: `'modul.was.geschehen'`. */
export interface EventDefinition {
  readonly subject: string
  /** how people call it, on the screen of the log: `Akte angelegt`; absent: the name itself */
  readonly titel?: string
  /** checked when recorded, and again by whoever listens; personal data stays erasable, see `record` */
  readonly payload: ZodType
  /** what stays readable for good, in the chained text itself: ids, numbers, reasons; absent: nothing */
  readonly open?: ZodType
}

export type Events = Readonly<Record<string, EventDefinition>>

/** A recorded event as its consumers see it. */
export interface RecordedEvent {
  readonly seq: number
  readonly zeit: Date
  readonly ereignis: string
  readonly subjekt: string
  readonly subjektId: string
  readonly person: string | null
  readonly anfrage: string
  /** null once erased */
  readonly nutzlast: unknown
}
