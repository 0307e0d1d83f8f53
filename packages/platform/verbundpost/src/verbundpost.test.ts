import { asGemeinde } from '@verbundakte/database'
import { type Gemeinde, gemeindeId, Invalid, uuidv7 } from '@verbundakte/kernel'
import { discover, type Post, type Postart } from '@verbundakte/module'
import { testVerbund } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { leeren } from './leeren.ts'
import { ausgangSeite, eingangSeite } from './lesen.ts'
import { senden } from './senden.ts'
import { allesVerarbeiten } from './verarbeiten.ts'
import { allesZustellen } from './zustellen.ts'

/** What the receiving side has been given, in its order. */
const angekommen: (Post & { readonly bei: string })[] = []
let scheitert: Error | null = null

const probe = (von: Postart['von'], an: Postart['an']): Postart => ({
  titel: 'Probe',
  form: z.object({ text: z.string() }),
  von,
  an,
  async empfangen(ctx, post) {
    if (scheitert) throw scheitert
    angekommen.push({ ...post, bei: ctx.gemeinde })
  },
})

// Two modules that are there anyway get kinds of their own, so that nothing must be migrated for this test.
const modules = (await discover()).map((modul) => {
  if (modul.name === 'akte') {
    return {
      ...modul,
      post: {
        'akte.brief': probe('jede', 'jede'),
        'akte.weisung': probe('federfuehrend', 'jede'),
        'akte.bitte': probe('jede', 'federfuehrend'),
      },
    }
  }
  return modul.name === 'protokoll' ? { ...modul, post: { 'protokoll.zettel': probe('jede', 'jede') } } : modul
})
const verbund = await testVerbund({ modules })
const { app, as } = verbund
const { admin } = verbund.database
const tuer = (gemeinde: string) => app.asBetrieb(gemeindeId(gemeinde), 'Verbundpost im Test')
const sende = (von: string, an: string, text: string, art = 'akte.brief') =>
  tuer(von).write((ctx) => senden(ctx, { art, an, inhalt: { text } }))
const tragen = async (...gemeinden: string[]) => {
  for (const gemeinde of gemeinden) await allesZustellen(tuer(gemeinde))
}
const verarbeiten = async (...gemeinden: string[]) => {
  for (const gemeinde of gemeinden) await allesVerarbeiten(tuer(gemeinde))
}
const texte = () => angekommen.map(({ inhalt }) => (inhalt as { text: string }).text)
const ausgang = async (id: string) => (await admin`select * from verbundpost.ausgang where id = ${id}`)[0]
const geschehen = (id: string) =>
  admin`select gemeinde, ereignis, nutzlast from audit.eintrag where subjekt_id = ${id} order by zeit, seq`
const refused = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const SEITE = { limit: 100, after: undefined, before: undefined, inverted: false }

beforeEach(async () => {
  angekommen.length = 0
  scheitert = null
  await admin`delete from verbundpost.ausgang`
  await admin`delete from verbundpost.eingang`
})

describe('a message', () => {
  test('arrives once under the same id, and both logs say so', async () => {
    const { id } = await sende('sontra', 'meinhard', 'Guten Tag')
    await Promise.all([allesZustellen(tuer('sontra')), allesZustellen(tuer('sontra'))])
    await tragen('sontra')
    await Promise.all([allesVerarbeiten(tuer('meinhard')), allesVerarbeiten(tuer('meinhard'))])
    expect(angekommen).toEqual([{ id, von: 'sontra', bei: 'meinhard', inhalt: { text: 'Guten Tag' } }])
    expect(await ausgang(id)).toMatchObject({ zustand: 'ZUGESTELLT', hindernis: null })
    const an = { an: 'meinhard', art: 'akte.brief' }
    const von = { von: 'sontra', art: 'akte.brief' }
    const gebucht = await geschehen(id)
    expect(gebucht.map(({ gemeinde, ereignis }) => `${gemeinde} ${ereignis}`).sort()).toEqual([
      'meinhard verbundpost.eingegangen',
      'meinhard verbundpost.verarbeitet',
      'sontra verbundpost.gesendet',
      'sontra verbundpost.zugestellt',
    ])
    for (const each of gebucht) expect(each.nutzlast).toEqual(each.gemeinde === 'sontra' ? an : von)
  })

  test('is carried again when the sender has forgotten that it arrived, and is not applied again', async () => {
    const { id } = await sende('sontra', 'meinhard', 'einmal')
    await tragen('sontra')
    await verarbeiten('meinhard')
    await admin`update verbundpost.ausgang set zustand = 'UNTERWEGS', zugestellt_am = null where id = ${id}`
    await tragen('sontra')
    await verarbeiten('meinhard')
    expect(texte()).toEqual(['einmal'])
    expect(await ausgang(id)).toMatchObject({ zustand: 'ZUGESTELLT' })
  })

  test('keeps its place among those of the same pair, whoever carries and whoever works', async () => {
    const gesendet = Array.from({ length: 8 }, (_, at) => String(at))
    for (const text of gesendet) await sende('sontra', 'meinhard', text)
    await Promise.all([1, 2, 3].map(() => allesZustellen(tuer('sontra'))))
    await Promise.all([1, 2, 3].map(() => allesVerarbeiten(tuer('meinhard'))))
    expect(texte()).toEqual(gesendet)
  })

  test('takes along nothing beyond the form of its kind', async () => {
    const mehr = { text: 'ja', geburtsdatum: '1970-01-01' }
    await tuer('sontra').write((ctx) => senden(ctx, { art: 'akte.brief', an: 'meinhard', inhalt: mehr }))
    expect((await admin`select inhalt from verbundpost.ausgang`)[0]?.inhalt).toEqual({ text: 'ja' })
  })

  test('loses its content after 30 days; that it was sent stays', async () => {
    const { id } = await sende('sontra', 'meinhard', 'alt')
    await tragen('sontra')
    await verarbeiten('meinhard')
    await leeren(tuer('sontra'))
    expect((await ausgang(id))?.inhalt).toEqual({ text: 'alt' })
    await admin`update verbundpost.ausgang set zugestellt_am = now() - interval '31 days'`
    await admin`update verbundpost.eingang set verarbeitet_am = now() - interval '31 days'`
    await leeren(tuer('sontra'))
    await leeren(tuer('meinhard'))
    expect(await ausgang(id)).toMatchObject({ inhalt: null, zustand: 'ZUGESTELLT' })
    expect((await admin`select inhalt from verbundpost.eingang`)[0]?.inhalt).toBeNull()
  })
})

describe('what cannot be sent', () => {
  test.for([
    ['an unknown kind', 'sontra', 'meinhard', 'akte.unbekannt'],
    ['oneself', 'sontra', 'sontra', 'akte.brief'],
    ['somebody outside', 'sontra', 'kassel', 'akte.brief'],
    ['the kind of the leading Gemeinde by another', 'sontra', 'witzenhausen', 'akte.weisung'],
    ['the kind for the leading Gemeinde to another', 'sontra', 'witzenhausen', 'akte.bitte'],
  ] as const)('%s is refused at once and leaves nothing', async ([, von, an, art]) => {
    const error = await refused(sende(von, an, 'nein', art))
    expect(error).toBeInstanceOf(Invalid)
    expect(error).toMatchObject({ code: 'verbundpost.art', message: expect.stringMatching(/\.$/) })
    expect(await admin`select from verbundpost.ausgang`).toHaveLength(0)
  })

  test('more than a message may hold is refused', async () => {
    expect(await refused(sende('sontra', 'meinhard', 'x'.repeat(3 * 1024 * 1024)))).toMatchObject({
      code: 'verbundpost.groesse',
    })
  })
})

describe('what cannot arrive yet', () => {
  test('waits for a Gemeinde that is not reachable, says so, and keeps up no other', async () => {
    await admin.unsafe('revoke insert on verbundpost.eingang from sontra_dienst')
    const zuerst = await sende('meinhard', 'sontra', 'eins')
    const danach = await sende('meinhard', 'sontra', 'zwei')
    const anderswo = await sende('meinhard', 'witzenhausen', 'drei')
    await expect(allesZustellen(tuer('meinhard'))).rejects.toThrow()
    expect(await ausgang(zuerst.id)).toMatchObject({
      zustand: 'UNTERWEGS',
      hindernis: 'Sontra ist zurzeit nicht erreichbar. Es wird weiter versucht.',
    })
    expect(await ausgang(danach.id)).toMatchObject({ zustand: 'UNTERWEGS', hindernis: null })
    expect(await ausgang(anderswo.id)).toMatchObject({ zustand: 'ZUGESTELLT' })
    await admin.unsafe('grant insert on verbundpost.eingang to sontra_dienst')
    await tragen('meinhard')
    await verarbeiten('sontra')
    expect(texte()).toEqual(['eins', 'zwei'])
    expect(await ausgang(zuerst.id)).toMatchObject({ zustand: 'ZUGESTELLT', hindernis: null })
  })

  test('waits for a module that is switched off, with a sentence, and lets other modules pass', async () => {
    const sontra = verbund.gemeinden.find(({ id }) => id === 'sontra') as {
      -readonly [K in keyof Gemeinde]: Gemeinde[K]
    }
    const { module } = sontra
    sontra.module = module.filter((name) => name !== 'akte')
    const brief = await sende('meinhard', 'sontra', 'Brief')
    const zettel = await sende('meinhard', 'sontra', 'Zettel', 'protokoll.zettel')
    await tragen('meinhard')
    expect(await ausgang(brief.id)).toMatchObject({
      zustand: 'UNTERWEGS',
      hindernis: 'In Sontra ist das Modul E-Akte nicht eingeschaltet.',
    })
    expect(await ausgang(zettel.id)).toMatchObject({ zustand: 'ZUGESTELLT' })
    expect(await refused(sende('sontra', 'meinhard', 'nein'))).toMatchObject({ code: 'verbundpost.art' })
    sontra.module = module
    await tragen('meinhard')
    await verarbeiten('sontra')
    expect(texte()).toEqual(['Zettel', 'Brief'])
  })

  test('a module that fails keeps its own messages in order and says what it said; others go on', async () => {
    await sende('meinhard', 'sontra', 'eins')
    await sende('meinhard', 'sontra', 'zwei')
    await tragen('meinhard')
    scheitert = new Invalid('probe.nein', 'So nicht.')
    await expect(allesVerarbeiten(tuer('sontra'))).rejects.toThrow('So nicht.')
    const stand = await admin`select zustand, hindernis from verbundpost.eingang order by nummer`
    expect(stand).toEqual([
      { zustand: 'EINGEGANGEN', hindernis: 'So nicht.' },
      { zustand: 'EINGEGANGEN', hindernis: null },
    ])
    scheitert = null
    await verarbeiten('sontra')
    expect(texte()).toEqual(['eins', 'zwei'])
  })
})

describe('a login that has been broken into', () => {
  const roh = (gemeinde: string, an: string, art: string, inhalt: object) =>
    tuer(gemeinde).write((ctx) =>
      ctx.tx.execute(sql`insert into verbundpost.ausgang (id, an, art, nummer, inhalt)
        values (${uuidv7()}, ${an}, ${art}, 1, ${JSON.stringify(inhalt)}::text::jsonb)`),
    )

  test.for([
    ['speak as the leading Gemeinde', 'akte.weisung', { text: 'gefälscht' }],
    ['send what no module knows', 'akte.geheim', { text: 'x' }],
    ['send another form', 'akte.brief', { zahl: 1 }],
  ] as const)('cannot %s, though it writes past the program', async ([, art, inhalt]) => {
    await roh('sontra', 'witzenhausen', art, inhalt)
    await tragen('sontra')
    const [eine] = await admin`select zustand, hindernis from verbundpost.ausgang`
    expect(eine).toMatchObject({ zustand: 'UNZUSTELLBAR', hindernis: expect.stringMatching(/\.$/) })
    expect(await admin`select from verbundpost.eingang`).toHaveLength(0)
  })

  test('is named as the sender, whatever it writes', async () => {
    await roh('sontra', 'witzenhausen', 'akte.brief', { text: 'x', von: 'meinhard' })
    await tragen('sontra')
    expect(await admin`select gemeinde, von, inhalt from verbundpost.eingang`).toEqual([
      { gemeinde: 'witzenhausen', von: 'sontra', inhalt: { text: 'x' } },
    ])
  })

  test('cannot write into another Gemeinde, nor read or change its post', async () => {
    const { id } = await sende('meinhard', 'witzenhausen', 'vertraulich')
    await tragen('meinhard')
    const alsSontra = <T>(text: ReturnType<typeof sql>) =>
      asGemeinde(
        verbund.databases,
        gemeindeId('sontra'),
        { standing: 'dienst', person: null, anfrage: uuidv7() },
        (tx) => tx.execute(text),
      ) as Promise<T[]>
    for (const tabelle of ['ausgang', 'eingang']) {
      expect(await alsSontra(sql.raw(`select * from verbundpost.${tabelle}`))).toHaveLength(0)
      await alsSontra(sql.raw(`update verbundpost.${tabelle} set art = 'akte.weisung'`))
    }
    expect(await ausgang(id)).toMatchObject({ art: 'akte.brief' })
    const fremd = alsSontra(sql`insert into verbundpost.eingang (gemeinde, id, von, art, nummer, inhalt)
      values ('witzenhausen', ${uuidv7()}, 'meinhard', 'akte.weisung', 99, '{}')`)
    await expect(fremd).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('is not believed when it hands itself what only the leading Gemeinde sends', async () => {
    await tuer('witzenhausen').write((ctx) =>
      ctx.tx.execute(sql`insert into verbundpost.eingang (id, von, art, nummer, inhalt)
        values (${uuidv7()}, 'sontra', 'akte.weisung', 1, '{"text":"falsch"}')`),
    )
    await expect(allesVerarbeiten(tuer('witzenhausen'))).rejects.toThrow('does not lead')
    expect(texte()).toEqual([])
    expect((await admin`select hindernis from verbundpost.eingang`)[0]?.hindernis).toMatch(/noch nicht verarbeitet/)
  })

  test('cannot take the place of a message by its id', async () => {
    const { id } = await sende('meinhard', 'witzenhausen', 'echt')
    await tragen('meinhard')
    await tuer('sontra').write((ctx) =>
      ctx.tx.execute(sql`insert into verbundpost.ausgang (id, an, art, nummer, inhalt)
        values (${id}, 'witzenhausen', 'akte.brief', 1, '{"text":"falsch"}')`),
    )
    await tragen('sontra')
    await verarbeiten('witzenhausen')
    expect(texte()).toEqual(['echt'])
    const [falsch] = await admin`select zustand from verbundpost.ausgang where gemeinde = 'sontra'`
    expect(falsch).toEqual({ zustand: 'UNZUSTELLBAR' })
  })
})

test('the lists are for those who look after the Gemeinde; others see nothing, neighbours only their own', async () => {
  await sende('sontra', 'meinhard', 'x')
  await tragen('sontra')
  const sieht = (name: Parameters<typeof as>[0]) =>
    app.read(as(name), async (ctx) => [
      (await ausgangSeite(ctx, SEITE)).length,
      (await eingangSeite(ctx, SEITE)).length,
    ])
  expect(await sieht('sontra.registratur')).toEqual([1, 0])
  const gelesen = await app.read(as('sontra.registratur'), (ctx) => ausgangSeite(ctx, SEITE))
  expect(gelesen.map((zeile) => 'inhalt' in zeile)).toEqual([false])
  expect(await sieht('meinhard.datenschutz')).toEqual([0, 1])
  for (const name of [
    'sontra.gewerbeamt',
    'meinhard.steueramt',
    'witzenhausen.registratur',
    'sontra.niemand',
  ] as const) {
    expect(await sieht(name), name).toEqual([0, 0])
  }
})
