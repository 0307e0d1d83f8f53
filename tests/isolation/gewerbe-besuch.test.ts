import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { App } from '@verbundakte/module'
import { testVerbund, visitor } from '@verbundakte/testing'
import postgres from 'postgres'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Operation, operationsOf } from '../proof/operations.ts'
import { testGateway } from '../support/client.ts'
import { fileOne, fillTheRest } from '../support/fill.ts'
import { letIn } from '../support/grants.ts'

/** What a trigger and the functions that forget do at the bare login of a visitor of support. */
const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, bugs } = testGateway(verbund)
await fillTheRest(verbund, await fileOne(signIn, 'meinhard.gewerbeamt'))
const { admin, installation } = verbund.database
const guest = postgres(installation.databases.haupt ?? '', {
  username: 'meinhard_unterstuetzung',
  password: installation.passwords.meinhard_unterstuetzung ?? '',
  max: 1,
  onnotice: () => {},
})
afterAll(() => guest.end({ timeout: 5 }))
const grants = letIn(verbund)
const person = (await visitor(verbund, 'supportstelle.eins', 'meinhard')).person.id
const GEWOEHNLICH = ['INTERN', 'PERSONENBEZOGEN']

let besuch: string | null = null
afterEach(async () => {
  if (besuch) await grants.revoke('meinhard', besuch)
  besuch = null
})

/** What Gewerbe adds to the mutations of the others: what is added is found. */
function handlungen(): Operation[] {
  const ohne = App.schemaOf(verbund.app.modules.filter(({ name }) => name !== 'gewerbe'))
  const andere = new Set(Object.keys(ohne.getMutationType()?.getFields() ?? {}))
  return operationsOf(verbund.app.schema).filter(({ kind, name }) => kind === 'mutation' && !andere.has(name))
}

/** Everything that is kept, but for the log of the visit itself. */
async function spuren(): Promise<string[]> {
  const tabellen = await admin<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('gewerbe', 'akte', 'geschaeftsgang', 'postausgang', 'beteiligte', 'verbundpost') order by 1`
  const summe = ({ name }: { name: string }) =>
    `select '${name} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as s from ${name} t`
  const alle = await admin.unsafe<{ s: string }[]>(tabellen.map(summe).join(' union all '))
  return alle.map(({ s }) => s)
}

test.each([
  ['only read it', { module: ['gewerbe'], aktionen: ['lesen'] }, ['Probe']],
  ['change the Akten', { module: ['akte'], aktionen: ['lesen', 'anlegen', 'aendern'] }, []],
])(
  'who visits Gewerbe and may %s is refused every mutation of it, of a row as of none, and nothing is written',
  async (_wie, darf, sieht) => {
    besuch = (await grants.letIn('meinhard', 'supportstelle.eins', { ...darf, klassen: GEWOEHNLICH })).id
    const gast = await signIn('supportstelle.eins', 'meinhard')
    const [da] = await admin`select id from gewerbe.betrieb where gemeinde = 'meinhard' and name = 'Probe' limit 1`
    // It is there to be seen by the one who may look, and only by them: a refusal is one of the deed.
    const { data } = await gast.graphql('query ($id: ID!) { gewerbebetrieb(id: $id) { name } }', { id: da?.id })
    expect(data?.gewerbebetrieb ? [data.gewerbebetrieb.name] : []).toEqual(sieht)
    const vorher = await spuren()
    const alle = handlungen()
    expect(alle.length).toBeGreaterThan(80)
    const durch: string[] = []
    for (const { name, document, slots, variables } of alle) {
      const platz = slots[0] ?? { path: [], kind: 'ID' }
      const antwort = async (fall: string) => {
        const werte = variables(platz, fall, ({ kind }) => (kind === 'ID' ? fall : '2026-11-22'))
        const { errors } = await gast.graphql(document, werte)
        return errors?.map(({ extensions }) => extensions.code).join() ?? 'done'
      }
      const [wirklich, keiner] = [await antwort(String(da?.id)), await antwort(crypto.randomUUID())]
      if (wirklich !== keiner || !/^(nicht-erlaubt|nicht-gefunden)$/.test(wirklich))
        durch.push(`${name}: ${wirklich}, of none ${keiner}`)
    }
    expect(durch).toEqual([])
    expect(await spuren()).toEqual(vorher)
    expect(bugs).toEqual([])
  },
)

test('who visits learns of nobody at an address that they are locked, and of nobody that they are not', async () => {
  besuch = (await grants.letIn('meinhard', 'supportstelle.eins', { module: ['gewerbe'], klassen: GEWOEHNLICH })).id
  const gast = await signIn('supportstelle.eins', 'meinhard')
  await admin`update gewerbe.anzeige set adresse = 'probeweg|1' where gemeinde = 'meinhard' and status = 'BESCHEINIGT'`
  const { gewerbeAnAnschrift } = await gast.ask(
    '{ gewerbeAnAnschrift(anschrift: "Probeweg 1") { edges { node { betrieb { name } gesperrt } } } }',
  )
  const zeilen = gewerbeAnAnschrift.edges.map(({ node }: { node: object }) => node)
  expect(zeilen).toContainEqual({ betrieb: { name: 'Probe' }, gesperrt: true })
})

test('a grant to change a Betrieb reaches what is retrieved of it, without the right to add; what forgets is deaf to support', async () => {
  const [eine] =
    await admin`select id, name from gewerbe.betrieb where gemeinde = 'meinhard' and schutzklasse = any (${GEWOEHNLICH})`
  await admin`update gewerbe.auskunft set angelegt_am = now() - interval '1 year' where gemeinde = 'meinhard'`
  const { id } = await grants.letIn('meinhard', 'supportstelle.eins', {
    module: ['gewerbe'],
    klassen: GEWOEHNLICH,
    aktionen: ['aendern'],
  })
  // Due, settled and decided by two: a clerk's login may.
  await admin`update gewerbe.uebermittlung set stand = 'ENTFAELLT', gehalten_bis = null where gemeinde = 'meinhard'`
  await admin`update gewerbe.rueckmeldung set stand = 'ERLEDIGT', gehalten_bis = null where gemeinde = 'meinhard'`
  await admin`update gewerbe.betrieb set status = 'ABGEMELDET', beginn = '2001-01-01', ende = '2001-01-02' where id = ${eine?.id}`
  const [{ faellig } = { faellig: '' }] =
    await admin`update gewerbe.loeschung set stand = 'VOLLZOGEN', bestaetigt_am = now(),
    bestaetigt_von = gen_random_uuid(), vollzogen_am = now(), vollzogen_von = gen_random_uuid() where betrieb = ${eine?.id} returning id as faellig`
  await guest.begin(async (tx) => {
    await tx`select set_config('verbund.person', ${person}, true)`
    for (const [status, ende] of [
      ['STORNIERT', null],
      ['ABGEMELDET', '2001-01-03'],
    ] as const) {
      const name = `Umbenannt ${status}`
      expect(
        await tx`update gewerbe.betrieb set name = ${name}, status = ${status}, ende = ${ende} where id = ${eine?.id} returning id`,
      ).toHaveLength(1)
      expect(await tx`select name, status, ende::text from gewerbe.grunddaten where id = ${eine?.id}`).toEqual([
        { name, status, ende },
      ])
    }
    const [told] = await tx`select gewerbe.auskuenfte_vergessen() as ids`
    expect(told?.ids).toEqual([])
    const [proposed] = await tx`select gewerbe.vorschlaege_verwerfen() as ids`
    expect(proposed?.ids).toEqual([])
    await expect(
      tx.savepoint((inner) => inner`select gewerbe.vergessen(array[${faellig}]::uuid[])`),
    ).rejects.toMatchObject({
      code: '42501',
    })
  })
  await grants.revoke('meinhard', id)
  await admin.begin(async (tx) => {
    await tx`set local session authorization meinhard_dienst`
    const [told] = await tx`select gewerbe.auskuenfte_vergessen() as ids`
    expect(told?.ids).toHaveLength(1)
    await tx`select gewerbe.vergessen(array[${faellig}]::uuid[])`
  })
  expect(await admin`select id from gewerbe.betrieb where id = ${eine?.id}`).toEqual([])
})
