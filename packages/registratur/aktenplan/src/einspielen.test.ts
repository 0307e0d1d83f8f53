import { Conflict, Invalid, kalendertag } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { planAusgeben, planEinspielen, planPruefen } from './einspielen.ts'
import { positionErgaenzen } from './ergaenzen.ts'
import { fassungenHolen, planHolen, positionMitKennzeichen } from './lesen.ts'
import { planLesen } from './planlesen.ts'
import { planSchreiben } from './planschreiben.ts'
import { fassungVeroeffentlichen } from './veroeffentlichen.ts'

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;"Ordnung; und ""Sicherheit""";10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.10;Anmeldungen;5;V;schutz=PERSONENBEZOGEN|start=Abmeldung|grundlage=§ 14 GewO|quelle=gesetz|Hinweis|noch einer
130.50;Auskünfte;unbefristet;A;
`
const verbund = await testVerbund()
const { app, as } = verbund
const pflege = as('meinhard.aktenplanpflege')
await app.asBetrieb(pflege.gemeinde, 'Plan für den Test').write((ctx) =>
  fassungVeroeffentlichen(ctx, {
    nummer: 1,
    bezeichnung: 'Erste',
    gueltigAb: kalendertag('2026-01-01'),
    zeilen: planLesen(PLAN, new Map([['130.10', ['Laden eröffnen']]])),
  }),
)
const pruefen = (csv: string) => app.read(pflege, (ctx) => planPruefen(ctx, csv))
const einspielen = (csv: string, nach: number, gueltigAb = '2999-01-01', who = pflege) =>
  app.write(who, (ctx) => planEinspielen(ctx, { bezeichnung: 'Nächste', gueltigAb: kalendertag(gueltigAb), csv, nach }))
const refused = (work: Promise<unknown>) => work.catch((error: unknown) => error)

describe('a plan file', () => {
  test('written and read again says the same', () => {
    const zeilen = planLesen(PLAN)
    expect(planLesen(planSchreiben(zeilen))).toEqual(zeilen)
  })

  test('given out and brought back changes nothing', async () => {
    const csv = await app.read(pflege, planAusgeben)
    expect(await pruefen(csv)).toMatchObject({ nach: 1, fehler: [], neu: [], geaendert: [], unveraendert: 5 })
    expect(await refused(einspielen(csv, 1))).toMatchObject({ code: 'aktenplan.unveraendert' })
  })

  test('is compared position by position, in words', async () => {
    const csv = PLAN.replace('Anmeldungen;5', 'Anzeigen;10').replace(/130\.50.*\n/, '130.60;Neues;3;V;\n')
    expect(await pruefen(csv)).toEqual({
      nach: 1,
      fehler: [],
      neu: [{ kennzeichen: '130.60', titel: 'Neues' }],
      geaendert: [
        {
          kennzeichen: '130.10',
          titel: 'Anzeigen',
          aenderungen: ['Titel: Anmeldungen → Anzeigen', 'Frist: 5 Jahre → 10 Jahre'],
        },
      ],
      entfallen: [{ kennzeichen: '130.50', titel: 'Auskünfte' }],
      unveraendert: 3,
    })
  })

  test('that is wrong is told by row and reason, and is not published', async () => {
    const csv = PLAN.replace(';5;V', ';bald;V').replace(';A;', ';X;')
    const { fehler } = await pruefen(csv)
    expect(fehler.map(({ ort }) => ort)).toEqual(['Zeile 5', 'Zeile 6'])
    expect(await refused(einspielen(csv, 1))).toBeInstanceOf(Invalid)
  })
})

describe('publishing a plan file', () => {
  test('is for those who look after the plan, and for nobody else', async () => {
    const csv = PLAN.replace('Anmeldungen', 'Anzeigen')
    for (const who of ['meinhard.registratur', 'meinhard.leitung', 'meinhard.gewerbeamt'] as const) {
      expect(await refused(einspielen(csv, 1, '2999-01-01', as(who))), who).toMatchObject({ name: 'Forbidden' })
    }
    const nachbar = await refused(einspielen(csv, 1, '2999-01-01', as('sontra.aktenplanpflege')))
    expect(nachbar).toBeInstanceOf(Conflict)
    expect(await app.read(as('sontra.registratur'), fassungenHolen)).toEqual([])
  })

  test('is refused for a day that has gone by', async () => {
    const zuFrueh = await refused(einspielen(PLAN.replace('Anmeldungen', 'Anzeigen'), 1, '2020-01-01'))
    expect(zuFrueh).toMatchObject({ code: 'aktenplan.gueltig-ab', details: { feld: 'gueltigAb' } })
  })

  test('makes the next version, keeps synonyms and local positions, and leaves the plan of today alone', async () => {
    await app.write(as('meinhard.registratur'), async (ctx) => {
      const { id } = await positionMitKennzeichen(ctx, '130.10')
      return positionErgaenzen(ctx, id, { kennung: 'L01', titel: 'Marktstände' })
    })
    expect((await pruefen(PLAN.replace(/130\.10.*\n/, ''))).fehler).toEqual([
      { ort: '130.10', satz: 'Diese Position fehlt; darunter steht die örtliche Position 130.10.L01 Marktstände.' },
    ])
    const csv = PLAN.replace('Anmeldungen', 'Anzeigen')
    expect(await einspielen(csv, 1)).toMatchObject({ nummer: 2, bezeichnung: 'Nächste', gueltigAb: '2999-01-01' })
    const heute = await app.read(pflege, planHolen)
    expect(heute.find(({ kennzeichen }) => kennzeichen === '130.10')?.titel).toBe('Anmeldungen')
    expect((await app.read(pflege, fassungenHolen)).map(({ nummer, gilt }) => [nummer, gilt])).toEqual([
      [2, false],
      [1, true],
    ])
    const neu = await verbund.database.admin`select synonyme from aktenplan.position
      where gemeinde = 'meinhard' and fassung = 2 and kennzeichen = '130.10'`
    expect(neu).toMatchObject([{ synonyme: ['Laden eröffnen'] }])
  })

  test('is refused when somebody has published since the preview; of two at once one is told', async () => {
    const csv = PLAN.replace('Anmeldungen', 'Drittes')
    expect(await refused(einspielen(csv, 1))).toMatchObject({ code: 'aktenplan.fassung-neuer' })
    const zwei = await Promise.allSettled([einspielen(csv, 2), einspielen(csv, 2)])
    expect(zwei.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of zwei) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Conflict)
  })
})
