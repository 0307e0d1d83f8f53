import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { violations } from './support/axe.ts'
import { openFiling } from './support/filed.ts'
import { openWorkplace } from './support/workplace.ts'

const workplace = await openWorkplace()
const clerk = await testGateway(workplace.verbund).signIn('meinhard.gewerbeamt')
const filing = openFiling(clerk)

/** Firms that the office knows: each has an Akte with a Vorgang and a letter in it. */
const BETRIEBE = [
  ['Blumenhaus Aster', 'Rosa Aster', 'Der Kühlraum für Schnittblumen wird im Mai eingebaut.'],
  ['Fahrradwerkstatt Speiche', 'Karl Speiche', 'Die Hebebühne in der Werkstatt ist jetzt abgenommen.'],
  ['Bäckerei Krume', 'Ida Krume', 'Der Backofen wurde vom Schornsteinfeger geprüft.'],
  ['Gasthaus Zapfhahn', 'Egon Zapfhahn', 'Die Terrasse soll auch abends bewirtet werden.'],
  ['Malerbetrieb Pinsel', 'Otto Pinsel', 'Das Lager für Lacke steht im Hinterhof.'],
  ['Hofladen Rübe', 'Vera Rübe', 'Kartoffeln und Eier verkaufen wir ab Hof.'],
  ['Nagelstudio Feile', 'Lea Feile', 'Die Absauganlage wurde nachgerüstet.'],
  ['Schlüsseldienst Bart', 'Uwe Bart', 'Der Notdienst fährt auch in der Nacht.'],
] as const

interface Brief {
  readonly name: string
  readonly inhalt: string
  /** Betreff of the Akte in which it belongs; null: in none */
  readonly akte: string | null
  readonly wie: 'vorschlag' | 'suchen' | 'neu' | 'aussortieren'
}

test('a morning’s post of thirty mixed letters is filed, with at most ten keystrokes each', {
  timeout: 240_000,
}, async () => {
  const zeichen = new Map<string, string>()
  for (const [akte, person, satz] of BETRIEBE) {
    const { vorgang } = await filing(akte, `${satz}\n\nMit freundlichen Grüßen\n${person}`)
    const { vorgang: found } = await clerk.ask('query ($id: ID!) { vorgang(id: $id) { kennzeichen } }', { id: vorgang })
    zeichen.set(akte, found.kennzeichen)
  }
  await expect.poll(gelernt, { timeout: 60_000 }).toBe(BETRIEBE.length)
  const post = briefe(zeichen)
  expect(post).toHaveLength(30)

  const { page, faults } = await workplace.signIn('meinhard.gewerbeamt')
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  await page.getByRole('heading', { name: 'Posteingang' }).first().waitFor()
  expect(await violations(page), 'empty').toEqual([])
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('u')
  await (await chooser).setFiles(
    post.map(({ name, inhalt }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(inhalt) })),
  )
  await expect.poll(gelesen, { timeout: 90_000 }).toBe(30)
  await page.reload()
  await page.getByRole('row').nth(1).waitFor()

  const schritte: { readonly brief: string; readonly tasten: number; readonly ziel: string | null }[] = []
  for (let n = 0; n < 30; n++) schritte.push(await erledigen(page, post))
  await page.getByText('Alles erledigt').waitFor()
  expect(schritte.filter(({ tasten }) => tasten > 10)).toEqual([])
  const summe = schritte.reduce((alle, { tasten }) => alle + tasten, 0)
  console.log(
    `30 Schreiben, ${summe} Tasten, im Mittel ${(summe / 30).toFixed(1)}, höchstens ${Math.max(...schritte.map(({ tasten }) => tasten))}`,
  )
  expect(summe).toBeLessThan(120)

  // Where they lie, the Akten say.
  await expect.poll(async () => (await abgelegt()).length, { timeout: 20_000 }).toBe(27)
  for (const { betreff, akte } of await abgelegt()) {
    const brief = post.find((each) => betreffVon(each) === betreff)
    expect([betreff, akte]).toEqual([betreff, brief?.wie === 'neu' ? betreff : brief?.akte])
  }
  expect(faults).toEqual([])
})

test('what is refused comes back with its sentence and with what was written, and the next letter stays where it is', async () => {
  const { vorgang } = await filing('Reiterhof Trense', 'Wir zeigen den Reitbetrieb an.')
  const kennzeichen = await clerk.ask('query ($id: ID!) { vorgang(id: $id) { kennzeichen } }', { id: vorgang })
  for (const [n, satz] of [`Zu Ihrem Zeichen ${kennzeichen.vorgang.kennzeichen}.`, 'Etwas ganz anderes.'].entries()) {
    const inhalt = `Vera Trense\n\nMeinhard, den 12. November 2026\n\nBetreff: Reitplatz ${n + 1}\n\n${satz}\n`
    const { id } = (await (await clerk.upload(`Trense ${n}.txt`, inhalt)).json()) as { id: string }
    await clerk.ask('mutation ($d: [ID!]!) { eingaengeAnnehmen(dateien: $d) }', { d: [id] })
  }
  const { page } = await workplace.enter('meinhard.gewerbeamt')
  // No news: the person has decided before it comes.
  await page.route('**/graphql', (route) =>
    route.request().headers().accept === 'text/event-stream' ? route.abort() : route.continue(),
  )
  // How much post waits stands in the navigation.
  await page.getByRole('link', { name: /Posteingang\s*2/ }).click()
  await page.getByRole('row', { name: /Reitplatz 1/ }).click()
  await page.locator('.post-vorschlag', { hasText: 'Reiterhof Trense' }).first().waitFor()
  const datum = page.getByLabel(/Datum des Schreibens/)
  await datum.fill('11.11.2026')
  await datum.fill('gestern oder so')
  const accept = async () => {
    await page.getByRole('row', { name: /Reitplatz 1/ }).focus()
    await page.keyboard.press('Enter')
  }
  await accept()
  await page.getByText('Das Datum des Schreibens ist nicht zu lesen').waitFor()
  // What could not be read is gone with a look at another letter: the field has its date again, and that one counts.
  await page.getByRole('row', { name: /Reitplatz 2/ }).click()
  await page.getByRole('heading', { name: 'Reitplatz 2' }).waitFor()
  await page.getByRole('row', { name: /Reitplatz 1/ }).click()
  await expect.poll(() => datum.inputValue()).toBe('11.11.2026')
  await page.getByLabel('Absender').fill('Vera Trense, Reiterhof')
  // A colleague finishes the Vorgang in this moment.
  await clerk.ask('mutation ($v: ID!) { vorgangAendern(id: $v, eingabe: { status: ERLEDIGT }) { id } }', { v: vorgang })
  await accept()
  await page.getByText(/„Reitplatz 1“: Dieser Vorgang ist erledigt/).waitFor()
  await page.getByRole('heading', { name: 'Reitplatz 2' }).waitFor()
  await page.getByRole('row', { name: /Reitplatz 1/ }).click()
  await page.getByText(/Noch nicht erledigt: Dieser Vorgang ist erledigt/).waitFor()
  expect(await page.getByLabel('Absender').inputValue()).toBe('Vera Trense, Reiterhof')
  expect(await datum.inputValue()).toBe('11.11.2026')
})

test('suggestions stay in their order under the eyes of whoever reads them; others are said and come on request', {
  timeout: 60_000,
}, async () => {
  const zeichen: string[] = []
  for (const akte of ['Imkerei Wabe', 'Imkerei Drohne']) {
    const { vorgang } = await filing(akte, 'Wir zeigen die Imkerei an.')
    const found = await clerk.ask('query ($id: ID!) { vorgang(id: $id) { kennzeichen } }', { id: vorgang })
    zeichen.push(found.vorgang.kennzeichen)
  }
  const inhalt = `Ida Wabe\n\nBetreff: Zwei Imkereien\n\nZu Ihren Zeichen ${zeichen.join(' und ')}.\n`
  const { id } = (await (await clerk.upload('Imker.txt', inhalt)).json()) as { id: string }
  await clerk.ask('mutation ($d: [ID!]!) { eingaengeAnnehmen(dateien: $d) }', { d: [id] })
  const { page, faults } = await workplace.enter('meinhard.gewerbeamt')
  await page.goto(`${workplace.url}/meinhard/posteingang`)
  await page.getByRole('row', { name: /Zwei Imkereien/ }).click()
  const places = page.locator('.post-vorschlag .neben').filter({ hasText: 'Imkerei' })
  const akten = () => places.allTextContents()
  await places.nth(1).waitFor()
  const before = await akten()
  // As if the rest of the text had turned it round.
  const { admin } = workplace.verbund.database
  await admin`update posteingang.vorschlag v set konfidenz = case when a.betreff = ${before[0]?.includes('Wabe') ? 'Imkerei Wabe' : 'Imkerei Drohne'} then 11 else 95 end
    from akte.akte a where a.id = v.akte and a.betreff like 'Imkerei %'`
  const andere = (await (await clerk.upload('Anderes.txt', 'Etwas anderes')).json()) as { id: string }
  await clerk.ask('mutation ($d: [ID!]!) { eingaengeAnnehmen(dateien: $d) }', { d: [andere.id] })
  const more = page.getByText('Inzwischen wurde mehr gelesen.')
  await more.waitFor()
  expect(await akten()).toEqual(before)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('v')
  await expect.poll(akten).not.toEqual(before)
  expect((await akten())[0]).toBe(before[1])
  expect(await more.count()).toBe(0)
  expect(faults).toEqual([])
})

async function erledigen(page: Page, post: readonly Brief[]) {
  const heading = page.locator('#spalte-mitte h1')
  await page.locator('.post-angaben').waitFor()
  // As long as somebody at least looks at it: what came by itself is not filed unread.
  await page.waitForTimeout(300)
  const betreff = (await heading.textContent()) ?? ''
  const brief = post.find((each) => betreffVon(each) === betreff)
  if (!brief) throw new Error(`an unknown letter: ${betreff}`)
  let tasten = 0
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      tasten += 1
      await page.keyboard.press(key)
    }
  }
  const vorschlaege = await page.locator('.post-vorschlag__knopf').allTextContents()
  const rang = vorschlaege.findIndex((text) => brief.akte !== null && text.includes(brief.akte))
  if (brief.wie === 'aussortieren') {
    await press('x')
    await page.getByRole('dialog').waitFor()
    await press('Enter')
  } else if (brief.wie === 'neu') {
    await press('n')
    await page.getByRole('dialog').waitFor()
    if (vorschlaege.length > 0) {
      // Past the Betreff to the Akte, and to the end of its choices: a new one.
      await press('Tab', 'End')
    }
    await page.getByRole('combobox', { name: /Position/ }).waitFor()
    if ((await page.getByRole('combobox', { name: /Position/ }).inputValue()) === '') {
      await press('Tab')
      await press(...'130.1')
      await press('Enter')
    }
    await press('Control+Enter')
  } else if (rang >= 0 && rang < 3) {
    // A key that is held is one stroke: the next letter, which nobody has read, stays.
    if (rang === 0) await page.keyboard.down('Enter')
    await press(rang === 0 ? 'Enter' : String(rang + 1))
  } else {
    await press('/')
    await page.getByRole('dialog').waitFor()
    await press(...((brief.akte ?? '').split(' ').at(-1)?.slice(0, 6) ?? ''))
    await page
      .getByRole('option', { name: new RegExp(brief.akte ?? '') })
      .first()
      .waitFor()
    await press('Enter')
  }
  await expect.poll(() => heading.textContent().catch(() => ''), { timeout: 15_000 }).not.toBe(betreff)
  return { brief: betreff, tasten, ziel: brief.akte }
}

function briefe(zeichen: ReadonlyMap<string, string>): Brief[] {
  const brief = (person: string, betreff: string, satz: string) =>
    `${person}\nDorfstraße 4\n\nGemeinde Meinhard\nSandstraße 15\n\nMeinhard, den 12. November 2026\n\nBetreff: ${betreff}\n\nSehr geehrte Damen und Herren,\n\n${satz}\n\nMit freundlichen Grüßen\n${person}\n`
  const mail = (person: string, betreff: string, satz: string) =>
    `From: "${person}" <${person.split(' ')[0]?.toLowerCase()}@example.org>\nTo: post@meinhard.example\nSubject: ${betreff}\nDate: Thu, 12 Nov 2026 08:00:00 +0100\nMessage-ID: <${betreff.replace(/\W/g, '')}@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${satz}\n\n${person}\n`
  const mitZeichen = BETRIEBE.map(
    ([akte, person], n): Brief => ({
      name: `Scan ${n + 1}.txt`,
      inhalt: brief(
        person,
        `Nachweis ${n + 1} wie verlangt`,
        `Zu Ihrem Zeichen ${zeichen.get(akte)} sende ich den Nachweis.`,
      ),
      akte,
      wie: 'vorschlag',
    }),
  )
  const ohneZeichen = BETRIEBE.map(
    ([akte, person, satz], n): Brief => ({
      name: `Brief ${n + 1}.txt`,
      inhalt: brief(person, `Nachtrag ${n + 1} zum Betrieb`, satz),
      akte,
      wie: 'vorschlag',
    }),
  )
  const mails = BETRIEBE.slice(0, 6).map(
    ([akte, person], n): Brief => ({
      name: `Mail ${n + 1}.eml`,
      inhalt: mail(person, `Rückfrage ${n + 1} zur Anmeldung`, 'Wann bekomme ich die Bestätigung?'),
      akte,
      wie: 'vorschlag',
    }),
  )
  const fremde = BETRIEBE.slice(6).map(
    ([akte], n): Brief => ({
      name: `Nachbar ${n + 1}.txt`,
      inhalt: brief(
        'Theo Nachbar',
        `Anfrage ${n + 1} eines Nachbarn`,
        'Ich hätte dazu gern gewusst, wie lange das noch dauert.',
      ),
      akte,
      wie: 'suchen',
    }),
  )
  const neue = ['Reisegewerbe Kessel', 'Marktstand Honig', 'Gewerbe Drechsler'].map(
    (betreff, n): Brief => ({
      name: `Neu ${n + 1}.txt`,
      inhalt: brief(`Neumann ${'ABC'[n]}dam`, betreff, 'Ich zeige die Gewerbeanmeldung an und bitte um Bescheinigung.'),
      akte: null,
      wie: 'neu',
    }),
  )
  const werbung = ['Sommerangebote Bürostühle', 'Rabatt auf Toner', 'Einladung zur Messe'].map(
    (betreff, n): Brief => ({
      name: `Werbung ${n + 1}.txt`,
      inhalt: brief('Verkauf Irgendwo GmbH', betreff, 'Nur noch bis Sonntag sparen Sie kräftig.'),
      akte: null,
      wie: 'aussortieren',
    }),
  )
  return [...mitZeichen, ...ohneZeichen, ...mails, ...fremde, ...neue, ...werbung]
}

function betreffVon({ inhalt }: Brief): string {
  return /^(?:Betreff|Subject): (.*)$/m.exec(inhalt)?.[1] ?? ''
}

async function gelernt(): Promise<number> {
  const [row] = await workplace.verbund.database
    .admin`select count(*)::int as n from posteingang.gelernt where gemeinde = 'meinhard'`
  return row?.n
}

async function gelesen(): Promise<number> {
  const [row] = await workplace.verbund.database
    .admin`select count(*)::int as n from posteingang.eingang where status = 'ERKANNT'`
  return row?.n
}

async function abgelegt(): Promise<{ betreff: string; akte: string }[]> {
  return workplace.verbund.database.admin<{ betreff: string; akte: string }[]>`
    select e.betreff, a.betreff as akte from posteingang.eingang e
    join akte.dokument d on d.gemeinde = e.gemeinde and d.id = e.dokument
    join akte.vorgang v on v.gemeinde = d.gemeinde and v.id = d.vorgang
    join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte where e.gemeinde = 'meinhard'`
}
