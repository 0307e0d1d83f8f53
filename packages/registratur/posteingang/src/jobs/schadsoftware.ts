import { pruefstand } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { ShortJob } from '@verbundakte/jobs'
import { NotFound } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { eingaenge } from '../tables.ts'

const Gesperrt = z.object({ sha256: z.string(), fund: z.string() })

/** Content that is closed in an Akte is closed in the queue, too. */
export const mitsperren: ShortJob<Doors> = {
  on: 'akte.version.gesperrt',
  run(doors, event) {
    const { sha256, fund } = Gesperrt.parse(event.nutzlast)
    return inhaltSperrenImEingang(doors, sha256, fund)
  },
}

/** Of one Gemeinde in an hour: reminders and the mail of the day come after it. */
const HOECHSTENS_MS = 120_000

/** What waits unchecked is shown to the scanner again; what was filed is looked after by the Akte. Hourly. */
export async function wartendesPruefen(doors: Doors): Promise<void> {
  const { ablage, malware } = doors.services
  if ((await malware.signatures()) === null) return
  const offene = await doors.read((ctx) =>
    rows<{ sha256: string }>(
      ctx.tx,
      sql`select sha256 from posteingang.eingang where gemeinde = verbund.gemeinde() and pruefung = 'UNGEPRUEFT'
            and geprueft_am is null and status in ('NEU', 'ERKANNT')
          union select b.sha256 from posteingang.beilage b join posteingang.eingang e on e.gemeinde = b.gemeinde and e.id = b.eingang
            where b.gemeinde = verbund.gemeinde() and b.pruefung = 'UNGEPRUEFT' and b.geprueft_am is null
              and e.status in ('NEU', 'ERKANNT') limit 1000`,
    ),
  )
  const bis = Date.now() + HOECHSTENS_MS
  for (const { sha256 } of offene) {
    if (Date.now() > bis) return
    const verdict = await ablage.read(doors.gemeinde, sha256).then(
      ({ stream }) => malware.check(stream),
      (error: unknown) => {
        if (error instanceof NotFound) return null
        throw error
      },
    )
    // Nobody there: the next round asks again, and does not wait for each of a thousand.
    if (verdict?.kind === 'unchecked' && verdict.reason === 'away') return
    if (verdict?.kind === 'found') await inhaltSperrenImEingang(doors, sha256, verdict.name)
    else if (verdict) await geprueft(doors, sha256, verdict)
  }
}

async function geprueft(doors: Doors, sha256: string, verdict: Parameters<typeof pruefstand>[0]): Promise<void> {
  const { pruefung, geprueftAm, signaturstand, pruefhinweis } = pruefstand(verdict)
  await doors.write(async (ctx) => {
    for (const tabelle of [sql`posteingang.eingang`, sql`posteingang.beilage`]) {
      await rows(
        ctx.tx,
        sql`update ${tabelle} set pruefung = ${pruefung}, geprueft_am = ${geprueftAm?.toISOString() ?? null}::timestamptz,
              signaturstand = ${signaturstand}, pruefhinweis = ${pruefhinweis}
            where gemeinde = verbund.gemeinde() and sha256 = ${sha256} and pruefung <> 'GESPERRT'`,
      )
    }
  })
}

function inhaltSperrenImEingang(doors: Doors, sha256: string, fund: string): Promise<void> {
  return doors.write(async (ctx) => {
    const offene = await rows<{ id: string }>(
      ctx.tx,
      sql`select id from posteingang.eingang where gemeinde = verbund.gemeinde() and sha256 = ${sha256} and pruefung <> 'GESPERRT'`,
    )
    for (const { id } of offene) {
      const eingang = await update(ctx, eingaenge, id, pruefstand({ kind: 'found', name: fund, signatures: null }))
      ctx.record('posteingang.gesperrt', eingang, { sha256, fund })
    }
    const beilagen = await rows<{ id: string }>(
      ctx.tx,
      sql`update posteingang.beilage set pruefung = 'GESPERRT', geprueft_am = clock_timestamp(), pruefhinweis = ${fund}
          where gemeinde = verbund.gemeinde() and sha256 = ${sha256} and pruefung <> 'GESPERRT' returning eingang as id`,
    )
    for (const eingang of beilagen) ctx.record('posteingang.gesperrt', eingang, { sha256, fund })
  })
}
