import { beteiligtenHinzufuegen } from '@verbundakte/akte'
import { auskunftssperreSetzen, eintragAnlegen, zusammenfuehren } from '@verbundakte/beteiligte'
import { describe, expect, test } from 'vitest'
import { eingangAblegen } from './ablegen.ts'
import { entscheidungZuruecknehmen } from './aussortieren.ts'
import { namensform } from './erkennen/worte.ts'
import { ausEinstufungLernen } from './jobs/lernen.ts'
import { selbstAblegen } from './jobs/selbst-ablegen.ts'
import { eingaengeSeite } from './lesen.ts'
import { postfachEinrichten } from './postfach.ts'
import { post, poststelle, refusal } from './test-support/post.ts'
import { vorschlaegeLesen } from './vorschlaege.ts'
import { vorgaengeLernen } from './vorschlagen/lernen.ts'

const {
  verbund,
  app,
  as,
  betrieb,
  bringen,
  lesen,
  lernen,
  vorgang,
  ablegen,
  zeile,
  textGelesen,
  zurueckgenommen,
  gelernt,
} = await post()
const SEITE = { limit: 100, after: undefined, before: undefined, inverted: false }
const liste = (who: Parameters<typeof as>[0], art: 'OFFEN' | 'SELBSTTAETIG' = 'OFFEN') =>
  app.read(as(who), async (ctx) => (await eingaengeSeite(ctx, { liste: art }, SEITE)).map(({ id }) => id))

describe('suggestions', () => {
  test('name the Vorgang whose sign stands in the letter, with the reason', async () => {
    const ziel = await vorgang('sontra.gewerbeamt', 'Bäckerei Kornblume')
    const id = await bringen(
      'sontra.gewerbeamt',
      `Zu Ihrem Zeichen ${ziel.kennzeichen.replace('0', 'O')} teile ich mit: alles in Ordnung.`,
    )
    await lesen('sontra', id)
    const [erster] = await app.read(as('sontra.gewerbeamt'), (ctx) => vorschlaegeLesen(ctx, id))
    expect(erster).toMatchObject({ vorgang: { id: ziel.id } })
    expect(erster?.gruende[0]).toContain(`Aktenzeichen ${ziel.kennzeichen} steht im Text`)
  })

  test('learn from where letters were filed, by whatever way', async () => {
    const ziel = await vorgang('sontra.gewerbeamt', 'Fahrradwerkstatt')
    await ablegen('sontra.gewerbeamt', ziel, 'Die Hebebühne quietscht, meint\nIsolde Zwetschge', {
      absender: 'Isolde Zwetschge',
    })
    await lernen('sontra')
    const id = await bringen(
      'sontra.gewerbeamt',
      `Betreff: Nachtrag\n\nDie Hebebühne steht jetzt still.\n\nMit freundlichen Grüßen\nIsolde Zwetschge`,
    )
    await lesen('sontra', id)
    const [erster] = await app.read(as('sontra.gewerbeamt'), (ctx) => vorschlaegeLesen(ctx, id))
    expect(erster).toMatchObject({ vorgang: { id: ziel.id } })
    expect(erster?.gruende.join('\n')).toMatch(/Absender hat hierher schon geschrieben/)
  })

  test('change for letters that wait, once one of the same sender was filed, and change back with the correction', async () => {
    const ziel = await vorgang('witzenhausen.gewerbeamt', 'Drechslerei')
    const brief = (satz: string) => `Betreff: ${satz}\n\n${satz}.\n\nMit freundlichen Grüßen\nTheodor Quendel`
    const [eins, zwei] = [
      await bringen('witzenhausen.gewerbeamt', brief('Späne im Hof')),
      await bringen('witzenhausen.gewerbeamt', brief('Lärm am Abend')),
    ]
    for (const id of [eins, zwei]) await lesen('witzenhausen', id)
    const vorschlaege = () => app.read(as('witzenhausen.gewerbeamt'), (ctx) => vorschlaegeLesen(ctx, zwei))
    expect(await vorschlaege()).toEqual([])
    await app.write(as('witzenhausen.gewerbeamt'), (ctx) => eingangAblegen(ctx, eins, { vorgang: ziel.id }))
    await textGelesen('witzenhausen')
    expect(await vorschlaege()).toMatchObject([{ vorgang: { id: ziel.id } }])
    await app.write(as('witzenhausen.gewerbeamt'), (ctx) => entscheidungZuruecknehmen(ctx, eins))
    await zurueckgenommen('witzenhausen')
    expect(await gelernt('witzenhausen', ziel.id)).toBe(0)
  })

  test('never name what the person may not file into, and never what another Gemeinde has', async () => {
    const steuer = await vorgang('sontra.steueramt', 'Hundesteuer Quitte', '921.10')
    const id = await bringen('sontra.gewerbeamt', `Betrifft ${steuer.kennzeichen}, Hundesteuer Quitte`)
    await lesen('sontra', id)
    expect(await app.read(as('sontra.gewerbeamt'), (ctx) => vorschlaegeLesen(ctx, id))).toEqual([])
    expect(JSON.stringify(await zeile(id))).not.toContain(steuer.id)
    const ziel = await vorgang('witzenhausen.gewerbeamt', 'Nur in Witzenhausen')
    const zwei = await bringen('meinhard.gewerbeamt', `Unterlagen zu ${ziel.kennzeichen}: Nur in Witzenhausen`)
    await lesen('meinhard', zwei)
    const vorschlaege = await app.read(as('meinhard.gewerbeamt'), (ctx) => vorschlaegeLesen(ctx, zwei))
    expect(vorschlaege.map((each) => each.vorgang?.id)).not.toContain(ziel.id)
  })

  test('are the same, to the figure, whether there is a hidden Akte about it or not', async () => {
    const ziel = await vorgang('meinhard.gewerbeamt', 'Hundepension Wolle')
    await ablegen('meinhard.gewerbeamt', ziel, 'Zwinger und Auslauf sind abgenommen.\nGrete Wolle', {
      absender: 'Grete Wolle',
    })
    await lernen('meinhard')
    const brief = 'Betreff: Anmeldung\n\nZwinger und Auslauf sind jetzt größer.\n\nMit freundlichen Grüßen\nGrete Wolle'
    const gezeigt = async (text: string) => {
      const id = await bringen('meinhard.gewerbeamt', text)
      await lesen('meinhard', id)
      const vorschlaege = await app.read(as('meinhard.gewerbeamt'), (ctx) => vorschlaegeLesen(ctx, id))
      return vorschlaege.map((each) => [each.vorgang?.id, each.konfidenz, each.gruende])
    }
    const vorher = await gezeigt(brief)
    const steuer = await vorgang('meinhard.steueramt', 'Hundesteuer Wolle', '921.10')
    for (const n of [1, 2, 3]) {
      await ablegen('meinhard.steueramt', steuer, `Zwinger, Auslauf ${n}, Anmeldung\nGrete Wolle`, {
        absender: 'Grete Wolle',
      })
    }
    await lernen('meinhard')
    expect(vorher).not.toEqual([])
    expect(await gezeigt(`${brief}\n`)).toEqual(vorher)
  })

  test('say whose letter it is, by the words of the plan', async () => {
    const id = await bringen(
      poststelle(as('sontra.niemand')),
      'Betreff: Hundesteuer\n\nIch möchte meinen Hund zur Hundesteuer anmelden.',
    )
    await lesen('sontra', id)
    expect(await zeile(id)).toMatchObject({ amt_vorschlag: 'st', amt_grund: 'Aktenplan 921.10 Hundesteuer' })
  })
})

describe('filing by itself', () => {
  test('happens never, unless the office has said from when on', async () => {
    const ziel = await vorgang('witzenhausen.gewerbeamt', 'Eindeutig')
    const brief = `Unser Schreiben zu ${ziel.kennzeichen}: Eindeutig, wie telefonisch besprochen`
    const vorher = await bringen('witzenhausen.gewerbeamt', brief)
    await lesen('witzenhausen', vorher)
    expect(await zeile(vorher)).toMatchObject({ status: 'ERKANNT' })
    const leitung = { ...as('witzenhausen.hauptamt'), person: as('witzenhausen.hauptamt').person }
    await verbund.app
      .asBetrieb(leitung.gemeinde, 'Test')
      .write((ctx) => postfachEinrichten(ctx, { amt: 'ga', schutzklasse: 'PERSONENBEZOGEN', schwelle: 85 }))
    const danach = await bringen('witzenhausen.gewerbeamt', `${brief}, mit Anlage`)
    await lesen('witzenhausen', danach)
    expect(await zeile(danach)).toMatchObject({ status: 'ABGELEGT', selbsttaetig: true })
    expect(await liste('witzenhausen.gewerbeamt', 'SELBSTTAETIG')).toContain(danach)
    await app.write(as('witzenhausen.gewerbeamt'), (ctx) => entscheidungZuruecknehmen(ctx, danach))
    expect(await liste('witzenhausen.gewerbeamt')).toContain(danach)
  })

  test('is set by the head of the office for their own, and by nobody else', async () => {
    const wunsch = { amt: 'ha', schutzklasse: 'INTERN', schwelle: 95 }
    await app.write(as('meinhard.hauptamt'), (ctx) => postfachEinrichten(ctx, wunsch))
    for (const who of ['meinhard.gewerbeamt', 'meinhard.kaemmerei', 'meinhard.registratur'] as const) {
      expect(
        await refusal(app.write(as(who), (ctx) => postfachEinrichten(ctx, { ...wunsch, schwelle: 80 }))),
        who,
      ).not.toMatchObject({ code: 'went well' })
    }
    expect(
      await refusal(app.write(as('meinhard.hauptamt'), (ctx) => postfachEinrichten(ctx, { ...wunsch, schwelle: 50 }))),
    ).toMatchObject({ code: 'posteingang.schwelle' })
  })
})

test('people are known by every name of the register but those of hidden entries, and by none under an Auskunftssperre', async () => {
  const ziel = await vorgang('sontra.gewerbeamt', 'Gärtnerei')
  const betrieb = app.asBetrieb(as('sontra.gewerbeamt').gemeinde, 'Register im Test')
  const gemerkt = async (): Promise<string[]> => {
    await betrieb.write((ctx) => vorgaengeLernen(ctx, [ziel.id]))
    const merkmale = await verbund.database.admin<{ wert: string; bereich: string }[]>`
      select wert, bereich from posteingang.merkmal where vorgang = ${ziel.id} and art = 'N' order by wert`
    expect(merkmale.every(({ bereich }) => bereich === '')).toBe(true)
    return merkmale.map(({ wert }) => wert)
  }
  const STEUER = { schutzklasse: 'STEUER', federfuehrung: 'st' } as const
  const rosa = await betrieb.write(async (ctx) => {
    const eintrag = await eintragAnlegen(ctx, 'PERSON', { vornamen: 'Rosa', name: 'Aster', geburtsname: 'Kornblume' })
    await beteiligtenHinzufuegen(
      ctx,
      { vorgang: ziel.id },
      { rolle: 'Inhaberin', art: 'PERSON', name: '?', eintrag: eintrag.id },
    )
    const frueher = await eintragAnlegen(ctx, 'PERSON', { vornamen: 'Rosa', name: 'Ginster' })
    const beiDerSteuer = await eintragAnlegen(ctx, 'PERSON', { vornamen: 'Rosa', name: 'Zwiebel' }, STEUER)
    await zusammenfuehren(ctx, eintrag.id, frueher.id)
    await zusammenfuehren(ctx, eintrag.id, beiDerSteuer.id)
    return eintrag
  })
  const namen = ['Rosa Aster', 'Rosa Ginster', 'Rosa Kornblume'].map(namensform).sort()
  expect(await gemerkt()).toEqual(namen)
  await betrieb.write((ctx) => auskunftssperreSetzen(ctx, rosa.id, 'Gefahr für Leib und Leben'))
  expect(await gemerkt()).toEqual([])
})

test('post for a locked Akte of the register office stays in its queue, and nothing is known of that Akte any more', async () => {
  const { admin } = verbund.database
  const ziel = await vorgang('sontra.gewerbeamt', 'Amselweg Holunder')
  await ablegen('sontra.gewerbeamt', ziel, 'Der Zaun aus Weidenruten ist morsch.')
  await lernen('sontra')
  expect(await gelernt('sontra', ziel.id)).toBeGreaterThan(0)
  const brief = `Zu Ihrem Zeichen ${ziel.kennzeichen}, Amselweg Holunder: der Zaun aus Weidenruten.`
  const warten = await bringen('sontra.gewerbeamt', brief)
  await lesen('sontra', warten)
  // As the lock does it: no rule knows this class.
  for (const tabelle of ['akte', 'vorgang', 'dokument'])
    await admin`update ${admin(`akte.${tabelle}`)} set schutzklasse = 'MELDE_GESPERRT'
      where ${tabelle === 'akte' ? admin`id = ${ziel.akte}` : tabelle === 'vorgang' ? admin`id = ${ziel.id}` : admin`vorgang = ${ziel.id}`}`
  await betrieb('sontra').write((ctx) =>
    postfachEinrichten(ctx, { amt: 'ga', schutzklasse: 'PERSONENBEZOGEN', schwelle: 80 }),
  )
  const neu = await bringen('sontra.gewerbeamt', brief)
  await lesen('sontra', neu)
  await selbstAblegen(betrieb('sontra'), warten)
  for (const id of [warten, neu]) expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', dokument: null })
  const direkt = betrieb('sontra').write((ctx) => eingangAblegen(ctx, neu, { vorgang: ziel.id }))
  expect(await refusal(direkt)).toMatchObject({ code: 'nicht-gefunden' })
  const ereignis = { subjektId: ziel.akte } as Parameters<typeof ausEinstufungLernen.run>[1]
  await ausEinstufungLernen.run(betrieb('sontra'), ereignis)
  await lernen('sontra')
  const spuren = await admin`select id from posteingang.vorschlag where akte = ${ziel.akte}
    union all select vorgang from posteingang.merkmal where vorgang = ${ziel.id}`
  expect(spuren).toEqual([])
})
