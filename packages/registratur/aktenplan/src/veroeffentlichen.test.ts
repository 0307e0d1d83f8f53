import { Conflict, Forbidden, Invalid, kalendertag, NotFound } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { positionErgaenzen } from './ergaenzen.ts'
import { planHolen, positionMitKennzeichen } from './lesen.ts'
import { planLesen } from './planlesen.ts'
import { fassungVeroeffentlichen, zustaendig } from './veroeffentlichen.ts'

const verbund = await testVerbund()
const { admin } = verbund.database

const ZEILEN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.10;Anmeldungen;5;V;schutz=PERSONENBEZOGEN
130.50;Auskünfte;unbefristet;V;
`
const meinhard = verbund.as('meinhard.registratur').gemeinde
const operator = verbund.app.asBetrieb(meinhard, 'Plan für den Test')
const publish = (nummer: number, csv = ZEILEN, gueltigAb = '2026-01-01') =>
  operator.write((ctx) =>
    fassungVeroeffentlichen(ctx, {
      nummer,
      bezeichnung: `Fassung ${nummer}`,
      gueltigAb: kalendertag(gueltigAb),
      zeilen: planLesen(csv),
    }),
  )
const plan = () => verbund.app.read(verbund.as('meinhard.gewerbeamt'), planHolen)
const everything = async () => {
  const rows =
    await admin`select (select count(*)::int from aktenplan.fassung) as f, (select count(*)::int from aktenplan.position) as p,
    (select coalesce(max(seq), 0)::int from audit.kopf) as seq`
  return rows[0]
}

describe('publishing a version', () => {
  test('happens once: the same again changes nothing, another content under its number is refused', async () => {
    expect(await publish(1)).toBe(true)
    const before = await everything()
    expect(await publish(1)).toBe(false)
    await expect(publish(1, ZEILEN.replace('Anmeldungen', 'Meldungen'))).rejects.toThrow(Conflict)
    await expect(publish(0)).rejects.toThrow(Conflict)
    expect(await everything()).toEqual(before)
  })

  test('gives each Betreffseinheit to the office whose field is nearest', async () => {
    expect(await admin`select distinct amt from aktenplan.zustaendigkeit`).toEqual([{ amt: 'ga' }])
    const aemter = [
      { kuerzel: 'oa', zustaendig: ['1'] },
      { kuerzel: 'ga', zustaendig: ['13', '2'] },
    ]
    expect([zustaendig(aemter, '130.10'), zustaendig(aemter, '110.10'), zustaendig(aemter, '900.10')]).toEqual([
      'ga',
      'oa',
      null,
    ])
  })

  test('cannot be taken back or rewritten, not even by the login of the Gemeinde', async () => {
    const refused = operator.write((ctx) => ctx.tx.execute("update aktenplan.position set titel = 'x'"))
    await expect(refused).rejects.toMatchObject({ cause: { code: '42501' } })
    await expect(operator.write((ctx) => ctx.tx.execute('delete from aktenplan.fassung'))).rejects.toThrow()
  })

  test('holds from its day on: a version of tomorrow is not the plan of today', async () => {
    await publish(2, ZEILEN.replace('Anmeldungen', 'Zukunft'), '2999-01-01')
    expect((await plan()).map((each) => each.titel)).not.toContain('Zukunft')
  })
})

describe('positions of the Gemeinde’s own', () => {
  const at = async (kennzeichen: string) =>
    (await verbund.app.read(verbund.as('meinhard.registratur'), (ctx) => positionMitKennzeichen(ctx, kennzeichen))).id
  const add = async (
    eingabe: Parameters<typeof positionErgaenzen>[2],
    unter = '130.10',
    who: Parameters<typeof verbund.as>[0] = 'meinhard.registratur',
  ) => {
    const id = await at(unter)
    return verbund.app.write(verbund.as(who), (ctx) => positionErgaenzen(ctx, id, eingabe))
  }

  test('stand below a Betreffseinheit and inherit from it', async () => {
    const made = await add({ kennung: 'L01', titel: ' Marktstände ', synonyme: ['Wochenmarkt'] })
    expect(made).toMatchObject({
      kennzeichen: '130.10.L01',
      titel: 'Marktstände',
      lokal: true,
      schutzklasse: 'PERSONENBEZOGEN',
      fristJahre: 5,
      aussonderung: 'V',
    })
    expect((await plan()).map((each) => each.kennzeichen)).toContain('130.10.L01')
  })

  test('are nobody else’s: the neighbour does not have them, and no office but the Registratur adds them', async () => {
    await verbund.app.asBetrieb(verbund.as('sontra.leitung').gemeinde, 'Plan für den Nachbarn').write((ctx) =>
      fassungVeroeffentlichen(ctx, {
        nummer: 1,
        bezeichnung: 'x',
        gueltigAb: kalendertag('2026-01-01'),
        zeilen: planLesen(ZEILEN),
      }),
    )
    const theirs = await verbund.app.read(verbund.as('sontra.registratur'), planHolen)
    expect(theirs.map((each) => each.kennzeichen)).not.toContain('130.10.L01')
    for (const who of ['meinhard.gewerbeamt', 'meinhard.hauptamt', 'meinhard.leitung'] as const) {
      await expect(add({ kennung: 'L09', titel: 'x' }, '130.10', who), who).rejects.toThrow(Forbidden)
    }
    const id = await at('130.10.L01')
    await expect(
      verbund.app.write(verbund.as('sontra.registratur'), (ctx) =>
        positionErgaenzen(ctx, id, { kennung: 'L02', titel: 'x' }),
      ),
    ).rejects.toThrow(NotFound)
  })

  test.for([
    ['a structure', '130', { kennung: 'L01', titel: 'x' }, 'aktenplan.stelle'],
    ['another local one', '130.10.L01', { kennung: 'L01', titel: 'x' }, 'aktenplan.stelle'],
    ['a number of another form', '130.10', { kennung: '01', titel: 'x' }, 'aktenplan.kennung'],
    ['a number with more behind it', '130.10', { kennung: 'L01.L02', titel: 'x' }, 'aktenplan.kennung'],
    ['no title', '130.10', { kennung: 'L02', titel: '  ' }, 'aktenplan.titel'],
    ['a shorter retention', '130.10', { kennung: 'L02', titel: 'x', fristJahre: 4 }, 'aktenplan.frist'],
    ['half a year', '130.10', { kennung: 'L02', titel: 'x', fristJahre: 5.5 }, 'aktenplan.frist'],
    ['years where above is none', '130.50', { kennung: 'L02', titel: 'x', fristJahre: 99 }, 'aktenplan.frist'],
    ['a number that is taken', '130.10', { kennung: 'L01', titel: 'x' }, 'aktenplan.vergeben'],
  ] as const)('are refused: %s', async ([, unter, eingabe, code]) => {
    const before = await everything()
    const error: unknown = await add(eingabe, unter).catch((each: unknown) => each)
    expect(error).toMatchObject({ code, message: expect.stringMatching(/[.]$/) })
    expect(await everything()).toEqual(before)
  })

  test('two of one number at once: one is there, the other is told', async () => {
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => add({ kennung: 'L05', titel: 'gleichzeitig' })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Conflict)
  })

  test('come along into the next version below the same position', async () => {
    await publish(3, ZEILEN.replace('Anmeldungen', 'An- und Ummeldungen'), '2026-01-02')
    const now = await plan()
    const above = now.find((each) => each.kennzeichen === '130.10')
    expect(now.find((each) => each.kennzeichen === '130.10.L01')).toMatchObject({
      titel: 'Marktstände',
      eltern: above?.id,
      fassung: 3,
    })
    expect(above?.titel).toBe('An- und Ummeldungen')
  })

  test('are not left behind: a version without the position above them is refused by name', async () => {
    const before = await everything()
    const error: unknown = await publish(4, ZEILEN.replace(/130\.10;.*\n/, '')).catch((each: unknown) => each)
    expect(error).toBeInstanceOf(Invalid)
    expect(error).toMatchObject({ code: 'aktenplan.oertlich-verwaist', message: expect.stringContaining('130.10.L01') })
    expect(await everything()).toEqual(before)
  })
})

test('a person without a role reads no plan', async () => {
  expect(await verbund.app.read(verbund.as('meinhard.niemand'), planHolen)).toEqual([])
})
