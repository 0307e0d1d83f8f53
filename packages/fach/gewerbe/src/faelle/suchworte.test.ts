import { rows } from '@verbundakte/database'
import type { PersonName } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { haus, heutige, WER } from '../test-support/haus.ts'
import { aehnlicheBetriebe, betriebeSeite } from './lesen.ts'
import { worteNachtragen } from './suchworte.ts'

const { verbund, admin, app, tun, lesen, bescheinigt } = await haus()
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')
const nachtragen = () => worteNachtragen(tuer)
const gefunden = async (suche: string, who: PersonName = WER) =>
  (await lesen(who, (ctx) => betriebeSeite(ctx, suche, { limit: 200 }))).map(({ id }) => id)
const neu = async (geschaeftsbezeichnung: string, text: string) =>
  (await bescheinigt(WER, heutige({ geschaeftsbezeichnung, taetigkeiten: [{ text, schwerpunkt: true }] }))).betrieb

describe('words of the register', () => {
  test('are found by any part of them, entered or not, and by nobody next door', async () => {
    const betrieb = await neu(
      'Regenbogenmanufaktur',
      'Herstellung von Donaudampfschifffahrtsgesellschaftskapitaensmuetzen',
    )
    const suchen = [
      'donaudampf',
      'kapitaensmuetze',
      'donaudampfschifffahrtsgesellschaftskapitaensmuetzen',
      'von kapitaen',
      'mützen',
    ]
    for (const suche of suchen) expect(await gefunden(suche), suche).toContain(betrieb)
    await nachtragen()
    expect((await admin`select 1 from gewerbe.betrieb where gemeinde = 'meinhard' and worte_offen`).length).toBe(0)
    for (const suche of suchen) {
      expect(await gefunden(suche), suche).toEqual([betrieb])
      expect(await gefunden(suche, 'sontra.gewerbeamt'), suche).toEqual([])
      expect(await gefunden(suche, 'meinhard.kaemmerei'), suche).toEqual([])
    }
    expect(await gefunden('donaudampfschifffahrtsgesellschaftskapitaensmuetzenx')).toEqual([])
    // Without its words it is not looked at: the table is what finds.
    await admin`delete from gewerbe.suchwort where betrieb = ${betrieb}`
    expect(await gefunden('donaudampf')).toEqual([])
    await admin`update gewerbe.betrieb set suchtext = suchtext || ' neu' where id = ${betrieb}`
    expect(await gefunden('donaudampf')).toEqual([betrieb])
    await nachtragen()
    expect(await gefunden('donaudampf')).toEqual([betrieb])
  })

  test('narrow the register to exactly what a comparison with every Betrieb finds, also where most hold the word', async () => {
    const muster = await neu('Blumenhaus', 'Verkauf von Blumen und Pflanzen')
    // 2,500 more of the same kind, of which each tenth is another.
    await admin`
      insert into gewerbe.betrieb (gemeinde, id, name, taetigkeit, status, beginn, namen, suchtext, akte, schutzklasse, federfuehrung)
      select gemeinde, uuidv7(), 'Laden ' || n, taetigkeit, 'AKTIV', beginn, 'Laden ' || n,
        'laden' || n || ' blumen' || case when n % 10 = 0 then ' samenhandlung' else ' ' end || ' zierpflanzen nr' || n % 50, akte, schutzklasse, federfuehrung
      from gewerbe.betrieb, generate_series(1, 2500) n where id = ${muster}`
    await nachtragen()
    await nachtragen()
    for (const suche of [
      'blumen',
      'lumen',
      'laden77',
      'samenhandlung',
      'handlung nr40',
      'blumen zierpflanzen',
      'blumen nr7',
      'en',
      'laden24 nr',
      'gibtesnicht blumen',
    ]) {
      const worte = suche.split(' ')
      const alle = await admin`select id from gewerbe.betrieb where gemeinde = 'meinhard'
        and (select bool_and(strpos(suchtext, w) > 0) from unnest(${worte}::text[]) w) order by name collate "C", id limit 200`
      expect(await gefunden(suche), suche).toEqual(alle.map(({ id }) => id))
    }
    const aehnlich = await lesen(WER, (ctx) => aehnlicheBetriebe(ctx, 'Blumen Samenhandlung laden2490', 'Musterweg'))
    expect(aehnlich.map(({ name }) => name)[0]).toBe('Laden 2490')
    expect(await lesen('sontra.gewerbeamt', (ctx) => aehnlicheBetriebe(ctx, 'Blumen Samenhandlung', ''))).toEqual([])
  })

  test('no clerk takes one away, and they go with their Betrieb', async () => {
    const [{ id } = { id: '' }] =
      await admin`select betrieb as id from gewerbe.suchwort where gemeinde = 'meinhard' and endung = 'laden7'`
    for (const frage of [sql`delete from gewerbe.suchwort`, sql`update gewerbe.suchwort set endung = 'abc'`])
      await expect(tun(WER, ({ tx }) => rows(tx, frage))).rejects.toMatchObject({ cause: { code: '42501' } })
    const da = sql`select 1 from gewerbe.suchwort where betrieb = ${id}`
    expect(await lesen(WER, ({ tx }) => rows(tx, da))).not.toEqual([])
    expect(await lesen('sontra.gewerbeamt', ({ tx }) => rows(tx, da))).toEqual([])
    await admin`delete from gewerbe.betrieb where id = ${id}`
    expect(await admin`select 1 from gewerbe.suchwort where betrieb = ${id}`).toEqual([])
  })
})
