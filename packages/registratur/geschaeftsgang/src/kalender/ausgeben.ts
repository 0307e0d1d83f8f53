import type { Person } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, NotFound, plusTage, type Schutzklasse } from '@verbundakte/kernel'
import type { OpenRoute } from '@verbundakte/module'
import { type SQL, sql } from 'drizzle-orm'
import { aufgaben, schritte, wiedervorlagen } from '../tables.ts'
import { adresseFinden } from './adresse.ts'
import { kalenderText, type Termin } from './ics.ts'

/** Of these not even a day leaves the house: a calendar lies on telephones and is shown to others. */
const NIE: readonly Schutzklasse[] = ['STEUER', 'SOZIAL', 'PERSONAL']
/** What is long past is no day to plan with. */
const ZURUECK_TAGE = 30
const HOECHSTENS = 2000

/** Wiedervorlagen and Fristen of whoever made the address: the day and the Kennzeichen, nothing of what it is about. */
export const kalender: OpenRoute = {
  path: '/kalender/:geheimnis',
  async handle(doors, request, { geheimnis = '' }) {
    const termine = await doors.read((ctx) => termineFuer(ctx, geheimnis, new URL(request.url).origin))
    return new Response(kalenderText('Verbundakte', termine), {
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=900' },
    })
  },
}

async function termineFuer(ctx: Context, geheimnis: string, origin: string): Promise<Termin[]> {
  const { person } = await adresseFinden(ctx, geheimnis)
  const wer = (await ctx.services.staff.entitled(ctx.gemeinde)).find(({ id }) => id === person)
  // Who has left, or holds no role any more, has no calendar, whatever their telephone still knows.
  if (!wer) throw new NotFound()
  const found = await rows<Zeile>(ctx.tx, abfrage(ctx, wer))
  return found.map(({ id, art, tag, kennzeichen, akte, vorgang, stand }) => ({
    uid: `${id}@${ctx.gemeinde}.verbundakte`,
    tag,
    titel: `${art} ${kennzeichen}`,
    adresse: `${origin}/${ctx.gemeinde}/akte/${akte}/vorgang/${vorgang}`,
    stand: new Date(stand),
  }))
}

interface Zeile {
  id: string
  art: string
  tag: string
  kennzeichen: string
  akte: string
  vorgang: string
  stand: string
}

// By the rights of the person, as they are now: the address opens what a sign-in would, and of that only days.
function abfrage(ctx: Context, wer: Person): SQL {
  const rechte = ctx.services.rightsOf(ctx.gemeinde, wer)
  const ab = plusTage(heute(), -ZURUECK_TAGE)
  const ziele = sql`adressat in (select jsonb_array_elements_text(${JSON.stringify([wer.id, ...wer.aemter])}::text::jsonb))`
  const offen = sql`schutzklasse not in (select jsonb_array_elements_text(${JSON.stringify(NIE)}::text::jsonb))`
  return sql`select e.id, e.art, e.tag::text as tag, v.kennzeichen, v.akte, v.id as vorgang, e.stand from (
      select id, 'Wiedervorlage' as art, tag, vorgang, angelegt_am as stand from geschaeftsgang.wiedervorlage
        where gemeinde = verbund.gemeinde() and ${ziele} and erledigt_am is null and tag >= ${ab}::date and ${offen}
        and ${rechte.reachable('lesen', wiedervorlagen)}
      union all
      select id, 'Frist', termin, vorgang, angelegt_am from geschaeftsgang.schritt
        where gemeinde = verbund.gemeinde() and ${ziele} and status = 'AKTUELL' and termin >= ${ab}::date and ${offen}
        and ${rechte.reachable('lesen', schritte)}
      union all
      select id, 'Aufgabe', bis, vorgang, angelegt_am from geschaeftsgang.aufgabe
        where gemeinde = verbund.gemeinde() and ${ziele} and status = 'OFFEN' and bis >= ${ab}::date and ${offen}
        and ${rechte.reachable('lesen', aufgaben)}) e
    join akte.vorgang v on v.gemeinde = verbund.gemeinde() and v.id = e.vorgang
    order by e.tag, e.id limit ${HOECHSTENS}`
}
