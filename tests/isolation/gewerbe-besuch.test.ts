import { testVerbund, visitor } from '@verbundakte/testing'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne, fillTheRest } from '../support/fill.ts'
import { letIn } from '../support/grants.ts'
import { kleinenPlanVeroeffentlichen } from '../support/plan.ts'

/** What a trigger and the functions that forget do at the bare login of a visitor of support. */
const verbund = await testVerbund()
await kleinenPlanVeroeffentlichen(verbund)
await fillTheRest(verbund, await fileOne(testGateway(verbund).signIn, 'meinhard.gewerbeamt'))
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
