import { fassungVeroeffentlichen, planLesen } from '@verbundakte/aktenplan'
import { kalendertag, uuidv7 } from '@verbundakte/kernel'
import { describe, expect, test } from 'vitest'
import { akteAnlegen } from './akte-anlegen.ts'
import { amt, refusal } from './test-support/amt.ts'
import { type VorgangAenderung, vorgangAendern, vorgangAnlegen } from './vorgang.ts'

const { verbund, akte, position, vorgang, dokument } = await amt()
const { app, as, database } = verbund
const zahl = async () => (await database.admin`select count(*)::int as n from akte.akte`)[0]?.n

describe('Aktenzeichen', () => {
  test('fifty clients at once draw fifty numbers, none twice, none left out', async () => {
    const drawn = await Promise.all(Array.from({ length: 50 }, () => akte('sontra.gewerbeamt')))
    expect(drawn.map((each) => each.aktenzeichen).sort()).toEqual(
      Array.from({ length: 50 }, (_, n) => `130.10-${String(n + 1).padStart(4, '0')}`),
    )
  })

  test('a number whose Akte was refused is drawn again: there is no gap', async () => {
    const first = await akte('witzenhausen.gewerbeamt')
    await refusal(akte('witzenhausen.gewerbeamt', '130.10', { betreff: '' }))
    await refusal(akte('witzenhausen.gewerbeamt', '130.10', { medium: 'PAPIER' }))
    const second = await akte('witzenhausen.gewerbeamt')
    expect([first.aktenzeichen, second.aktenzeichen]).toEqual(['130.10-0001', '130.10-0002'])
  })

  test('every Gemeinde counts for itself', async () => {
    expect((await akte('meinhard.gewerbeamt', '130.50')).aktenzeichen).toBe('130.50-0001')
    expect((await akte('sontra.gewerbeamt', '130.50')).aktenzeichen).toBe('130.50-0001')
  })

  test('Vorgänge and Dokumente count within theirs, also when many are opened at once', async () => {
    const eine = await akte('meinhard.gewerbeamt')
    const darin = await Promise.all(Array.from({ length: 12 }, () => vorgang('meinhard.gewerbeamt', eine.id)))
    expect(new Set(darin.map((each) => each.kennzeichen)).size).toBe(12)
    const [first] = darin
    const briefe = await Promise.all(
      Array.from({ length: 6 }, (_, n) => dokument('meinhard.gewerbeamt', first?.id ?? '', `Brief ${n}`)),
    )
    expect(briefe.map((each) => each.nummer).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(briefe[0]?.kennzeichen).toMatch(/^130\.10-\d{4}\/\d+-\d$/)
  })
})

describe('class and office', () => {
  test('come from the position', async () => {
    expect(await akte('meinhard.gewerbeamt')).toMatchObject({
      schutzklasse: 'PERSONENBEZOGEN',
      federfuehrung: 'ga',
      aussonderung: 'V',
      fristJahre: 5,
    })
    expect(await akte('meinhard.steueramt', '921.10')).toMatchObject({ schutzklasse: 'STEUER', federfuehrung: 'st' })
  })

  test('reach everything inside', async () => {
    const eine = await akte('meinhard.steueramt', '921.10')
    const darin = await vorgang('meinhard.steueramt', eine.id)
    expect(darin).toMatchObject({ schutzklasse: 'STEUER', federfuehrung: 'st' })
    expect(await dokument('meinhard.steueramt', darin.id)).toMatchObject({
      schutzklasse: 'STEUER',
      federfuehrung: 'st',
    })
  })

  test('others are chosen only by who may classify, and only within what they may classify', async () => {
    const offen = { schutzklasse: 'INTERN' }
    expect(await refusal(akte('meinhard.gewerbeamt', '130.10', offen))).toMatchObject({ code: 'nicht-erlaubt' })
    expect(await akte('meinhard.registratur', '130.10', offen)).toMatchObject({
      schutzklasse: 'INTERN',
      federfuehrung: 'ga',
    })
    expect(await refusal(akte('meinhard.registratur', '130.10', { schutzklasse: 'STEUER' }))).toMatchObject({
      code: 'nicht-erlaubt',
    })
    expect(await refusal(akte('meinhard.gewerbeamt', '130.10', { federfuehrung: 'ke' }))).toMatchObject({
      code: 'nicht-erlaubt',
    })
    expect(await akte('meinhard.hauptamt', '130.50', { federfuehrung: 'ha' })).toMatchObject({ federfuehrung: 'ha' })
  })

  test('a hidden class under an open position draws from a series of its own: no gap tells of it', async () => {
    const before = await akte('meinhard.gewerbeamt')
    const operator = app.asBetrieb(as('meinhard.leitung').gemeinde, 'Verborgene Akte für den Test')
    const { id } = await position('meinhard.leitung', '130.10')
    const hidden = await operator.write((ctx) =>
      akteAnlegen(ctx, { position: id, betreff: 'x', schutzklasse: 'PERSONAL' }),
    )
    const after = await akte('meinhard.gewerbeamt')
    const number = (text: string) => Number(text.slice(-4))
    expect(hidden.aktenzeichen).toBe('130.10-P0001')
    expect(number(after.aktenzeichen)).toBe(number(before.aktenzeichen) + 1)
  })

  test('each hidden class has its own: who reads one of them learns of no other', async () => {
    const operator = app.asBetrieb(as('meinhard.leitung').gemeinde, 'Verborgene Akten für den Test')
    const { id } = await position('meinhard.leitung', '130.50')
    const zeichen: string[] = []
    for (const schutzklasse of ['STEUER', 'SOZIAL', 'PERSONAL', 'STEUER', 'SOZIAL']) {
      const akte = await operator.write((ctx) => akteAnlegen(ctx, { position: id, betreff: 'x', schutzklasse }))
      zeichen.push(akte.aktenzeichen)
    }
    expect(zeichen).toEqual(['130.50-S0001', '130.50-H0001', '130.50-P0001', '130.50-S0002', '130.50-H0002'])
  })

  test('an Akte that may be known, at a hidden position, does not say by its number how many lie there', async () => {
    for (let n = 0; n < 3; n++) await akte('meinhard.steueramt', '921.10')
    const offene = await akte('meinhard.registratur', '921.10', { schutzklasse: 'INTERN' })
    expect(offene.aktenzeichen).toBe('921.10-A0001')
    const verborgene = await akte('meinhard.steueramt', '921.10')
    expect(verborgene.aktenzeichen).toMatch(/^921\.10-\d{4}$/)
  })
})

describe('what is wrong is said, and nothing is opened', () => {
  test.for([
    ['no Betreff', { betreff: ' \n ' }, 'akte.betreff'],
    ['a long Betreff', { betreff: 'x'.repeat(256) }, 'akte.betreff'],
    ['an office that is none', { federfuehrung: 'xx' }, 'akte.amt'],
    ['a class that is none', { schutzklasse: 'GEHEIM' }, 'akte.schutzklasse'],
    ['paper without a place', { medium: 'HYBRID' }, 'akte.standort'],
    ['a long place', { medium: 'PAPIER', standort: 'x'.repeat(501) }, 'akte.zu-lang'],
    ['an unknown position', { position: uuidv7() }, 'nicht-gefunden'],
    ['a position of no form', { position: '130.10' }, 'nicht-gefunden'],
    ['the position of injection', { position: "' or true --" }, 'nicht-gefunden'],
  ] as const)('%s', async ([, eingabe, code]) => {
    const before = await zahl()
    const told = await refusal(akte('meinhard.registratur', '130.10', eingabe))
    expect(told).toMatchObject({ code, message: expect.stringMatching(/^[A-ZÄÖÜ„].*[.]$/) })
    expect(await zahl()).toBe(before)
  })

  test('a structure takes no Akten', async () => {
    expect(await refusal(akte('meinhard.registratur', '130'))).toMatchObject({
      code: 'akte.position',
      message: expect.stringContaining('Gewerbeanzeigen und Betriebsakten'),
    })
  })

  test('texts are kept on one line, without characters that nobody sees', async () => {
    const eine = await akte('meinhard.gewerbeamt', '130.10', {
      betreff: ' Blumen\u0000laden\r\n\tAster\u0007 ',
      bemerkung: 'a\0b',
    })
    expect(eine).toMatchObject({ betreff: 'Blumen laden Aster', bemerkung: 'a b' })
  })

  test('a Vorgang goes only to somebody who works here', async () => {
    const eine = await akte('meinhard.gewerbeamt')
    for (const bearbeiter of ['ich', uuidv7(), as('sontra.gewerbeamt').person.id, as('meinhard.niemand').person.id]) {
      const open = app.write(as('meinhard.gewerbeamt'), (ctx) =>
        vorgangAnlegen(ctx, eine.id, { betreff: 'x', bearbeiter }),
      )
      expect(await refusal(open), bearbeiter).toMatchObject({ code: 'akte.bearbeiter' })
    }
    const darin = await vorgang('meinhard.gewerbeamt', eine.id)
    const change = app.write(as('meinhard.gewerbeamt'), (ctx) => vorgangAendern(ctx, darin.id, { bearbeiter: 'ich' }))
    expect(await refusal(change)).toMatchObject({ code: 'akte.bearbeiter' })
  })

  test('a Betreff is one line that reads the way it was written', async () => {
    const eine = await akte('meinhard.gewerbeamt', '130.10', {
      betreff: ' Rechnung\u202efdp.exe\u2066\u200f\nvom\t\0Mai ',
    })
    expect(eine.betreff).toBe('Rechnungfdp.exe vom Mai')
    expect(await refusal(akte('meinhard.gewerbeamt', '130.10', { betreff: '\u202e \u200f' }))).toMatchObject({
      code: 'akte.betreff',
    })
  })

  test('a Vorgang says which service it is and what others call it; a key that is none is refused and changes nothing', async () => {
    const eine = await akte('meinhard.gewerbeamt')
    const gesagt = { leistung: '99 050 012 104 000', fremdzeichen: ' 3 K 17/26\n' }
    const darin = await app.write(as('meinhard.gewerbeamt'), (ctx) =>
      vorgangAnlegen(ctx, eine.id, { betreff: 'Anmeldung', ...gesagt }),
    )
    expect(darin).toMatchObject({ leistung: '99050012104000', fremdzeichen: '3 K 17/26' })
    const aendern = (neu: VorgangAenderung, bisher?: VorgangAenderung) =>
      app.write(as('meinhard.gewerbeamt'), (ctx) => vorgangAendern(ctx, darin.id, neu, bisher))
    expect(await aendern({ fremdzeichen: null })).toMatchObject({
      leistung: '99050012104000',
      fremdzeichen: null,
    })
    for (const leistung of ['9905001210400', '99 050 012 104 0000', 'Gewerbeanmeldung', '９９050012104000']) {
      expect(await refusal(aendern({ leistung })), leistung).toMatchObject({ code: 'akte.leistung' })
    }
    const veraltet = aendern({ leistung: null }, { leistung: '99000000000000' })
    expect(await refusal(veraltet)).toMatchObject({
      code: 'akte.inzwischen-geaendert',
      message: expect.stringMatching(/^Die Leistung/),
    })
    expect(await refusal(aendern({ fremdzeichen: 'x'.repeat(501) }))).toMatchObject({ code: 'akte.zu-lang' })
    const [row] = await database.admin`select leistung, fremdzeichen from akte.vorgang where id = ${darin.id}`
    expect(row).toEqual({ leistung: '99050012104000', fremdzeichen: null })
  })

  test('a closed Akte takes no Vorgang', async () => {
    const eine = await akte('meinhard.gewerbeamt')
    await database.admin`update akte.akte set status = 'ZDA' where id = ${eine.id}`
    expect(await refusal(vorgang('meinhard.gewerbeamt', eine.id))).toMatchObject({ code: 'akte.geschlossen' })
  })
})

test('no Akte is opened at a position that the plan of today has closed, and the refusal says where it goes on', async () => {
  const vorher = await position('witzenhausen.gewerbeamt', '130.50')
  const csv = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.10;Gewerbeanmeldungen;5;V;schutz=PERSONENBEZOGEN
130.50;Auskünfte;5;V;stillgelegt=2026-02-01|nachfolger=130.51|nachfolger=130.52
130.51;Einfache Auskunft;5;V;
130.52;Erweiterte Auskunft;5;V;
`
  await app.asBetrieb(as('witzenhausen.gewerbeamt').gemeinde, 'Nächste Fassung im Test').write((ctx) =>
    fassungVeroeffentlichen(ctx, {
      nummer: 2,
      bezeichnung: 'Geteilt',
      gueltigAb: kalendertag('2026-02-01'),
      zeilen: planLesen(csv),
    }),
  )
  const stand = await zahl()
  const anlegen = (id: string) =>
    app.write(as('witzenhausen.gewerbeamt'), (ctx) => akteAnlegen(ctx, { position: id, betreff: 'Auskunft' }))
  const geschlossen = {
    code: 'akte.position',
    message: '„Auskünfte“ ist stillgelegt und nimmt keine neuen Akten auf. Es geht weiter unter 130.51 oder 130.52.',
  }
  expect(await refusal(anlegen((await position('witzenhausen.gewerbeamt', '130.50')).id))).toMatchObject(geschlossen)
  // From a screen that still shows the plan of yesterday, in which it was open.
  expect(await refusal(anlegen(vorher.id))).toMatchObject(geschlossen)
  const entfallen = await database.admin`select id from aktenplan.position
    where gemeinde = 'witzenhausen' and fassung = 1 and kennzeichen = '921.10'`
  expect(await refusal(anlegen(String(entfallen[0]?.id)))).toMatchObject({ code: 'aktenplan.entfallen' })
  expect(await zahl()).toBe(stand)
  expect((await akte('witzenhausen.gewerbeamt', '130.51')).aktenzeichen).toBe('130.51-0001')
})
