import { rows } from '@verbundakte/database'

import type { Doors, Mailserver, Watch } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { ausgangVon } from './fehler.ts'
import type { Mailausgang } from './tables.ts'

/** Minutes until the next try. After the last one it is given up: then it would tell of yesterday. */
const PAUSEN = [1, 5, 15, 60, 180, 360, 720] as const
/** Longer than one try takes: who holds it has died by then. */
const PACHT_MINUTEN = 5
/** In a row, so that one Gemeinde does not keep the others. */
const AM_STUECK = 20
const NACHSEHEN_MS = 10_000

type Faellige = Pick<Mailausgang, 'id' | 'an' | 'betreff' | 'inhalt' | 'versuche' | 'art'> & { angelegt: Date }

/** How many may go in a minute: asked before a mail is looked for, told of each that was taken. */
export interface Takt {
  frei(): boolean
  genommen(): void
}

const OHNE_TAKT: Takt = { frei: () => true, genommen: () => {} }

/** Sends what is due in one Gemeinde. @returns false when the server is away */
export async function versenden(doors: Doors, server: Mailserver, takt: Takt = OHNE_TAKT): Promise<boolean> {
  for (let n = 0; n < AM_STUECK && takt.frei(); n++) {
    const mail = await naechste(doors)
    if (!mail) return true
    takt.genommen()
    const { id, an, betreff, inhalt, angelegt: datum } = mail
    const fehler = await server.senden({ kennung: id, an, betreff, inhalt, datum }).then(() => null, ausgangVon)
    await notieren(doors, mail, fehler)
    if (fehler?.art === 'weg') return false
  }
  return true
}

/** Taken for as long as a try lasts: a second worker does not see it, and one that dies gives it back by the clock. */
async function naechste(doors: Doors): Promise<Faellige | null> {
  const [mail] = await doors.write((ctx) =>
    rows<Faellige>(
      ctx.tx,
      sql`update mail.ausgang m set naechster_am = clock_timestamp() + make_interval(mins => ${PACHT_MINUTEN})
          where m.gemeinde = verbund.gemeinde() and m.id = (
            select id from mail.ausgang where gemeinde = verbund.gemeinde() and stand = 'WARTET'
              and naechster_am <= clock_timestamp() order by naechster_am limit 1 for update skip locked)
          returning id, art, an, betreff, inhalt, versuche, angelegt_am as angelegt`,
    ),
  )
  return mail ? { ...mail, angelegt: new Date(mail.angelegt) } : null
}

async function notieren(doors: Doors, { id, art, versuche }: Faellige, fehler: ReturnType<typeof ausgangVon> | null) {
  const pause = PAUSEN[versuche]
  const auf = fehler !== null && (fehler.art === 'abgelehnt' || pause === undefined)
  const stand = fehler === null ? 'GESENDET' : auf ? 'AUFGEGEBEN' : 'WARTET'
  await doors.write(async (ctx) => {
    await rows(
      ctx.tx,
      sql`update mail.ausgang set stand = ${stand}, versuche = versuche + 1, fehler = ${fehler?.satz ?? null},
            naechster_am = clock_timestamp() + make_interval(mins => ${pause ?? 0}),
            erledigt_am = ${stand === 'WARTET' ? null : new Date().toISOString()}::timestamptz
          where gemeinde = verbund.gemeinde() and id = ${id} and stand = 'WARTET'`,
    )
    if (stand === 'AUFGEGEBEN') ctx.record('mail.aufgegeben', { id }, { art, versuche: versuche + 1 })
  })
}

/** @param uhr milliseconds */
export function taktVon(jeMinute: number, uhr: () => number = Date.now): Takt {
  let seit = uhr()
  let gesendet = 0
  return {
    frei() {
      if (uhr() - seit >= 60_000) [seit, gesendet] = [uhr(), 0]
      return gesendet < jeMinute
    },
    genommen: () => void gesendet++,
  }
}

/** @throws Error for what is no number of mails: nothing would ever go, and nobody would be told */
export function jeMinute(text = ''): number {
  const zahl = text.trim()
  if (zahl === '') return 60
  if (/^[1-9]\d{0,4}$/.test(zahl)) return Number(zahl)
  throw new Error(`VERBUND_MAIL_JE_MINUTE=${text}: erwartet wird eine ganze Zahl ab 1, oder nichts für 60.`)
}

/** Sends for all Gemeinden, one mail at a time, so many in a minute and no more. */
export const versand: Watch = async ({ gemeinden, doors, env, report }) => {
  const takt = taktVon(jeMinute(env.VERBUND_MAIL_JE_MINUTE))
  let stopped = false
  const bis = { ...takt, frei: () => !stopped && takt.frei() }
  let running = Promise.resolve()
  const runde = async () => {
    for (const { id } of gemeinden) {
      const hier = doors(id, 'Mails senden')
      const server = hier.services.mailserver
      if (!server || stopped) return
      const da = await versenden(hier, server, bis).catch((error: unknown) => {
        report(`Mails von ${id} konnten nicht gesendet werden`, error)
        return true
      })
      if (!da) return
    }
  }
  const timer = setInterval(() => {
    running = running.then(runde)
  }, NACHSEHEN_MS)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

/**
 * To whom it went and what it said leaves after 30 days; that there was one stays. Rows are emptied and not deleted: who may
 * delete from a table can lock it against all Gemeinden (ADR 0015).
 */
export async function leeren(doors: Doors): Promise<void> {
  await doors.write((ctx) =>
    rows(
      ctx.tx,
      sql`update mail.ausgang set an = '', betreff = '', inhalt = '' where gemeinde = verbund.gemeinde()
          and erledigt_am < clock_timestamp() - interval '30 days' and an <> ''`,
    ),
  )
}
