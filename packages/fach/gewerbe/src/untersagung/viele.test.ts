import { heute, plusTage } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { befugteArbeit } from '../test-support/befugt.ts'
import { haus, heutige, WER } from '../test-support/haus.ts'
import { untersagungEinleiten } from './einleiten.ts'
import type { Untersagung } from './tables.ts'
import { anmeldungenTrotz, untersagungenZuAnzeige } from './treffer.ts'

/** Worked out over all joined persons for each ban, so many ran into the time limit of a statement. */
const PAARE = 2000
const VERBOTE = 20
const { admin, app, bescheinigt } = await haus()
const befugt = befugteArbeit({ app })

/** Of each of so many Betriebe two Anzeigen: of „Alt7“, who was said to be „Neu7“, and of that one. */
async function verbundene(vorlage: string): Promise<void> {
  await admin`insert into gewerbe.anzeige (gemeinde, id, art, fassung, status, kanal, inhalt, betrieb, eingang_am, bescheinigt_am,
      melde_jahr, melde_nummer, akte, vorgang, dokument, schutzklasse, federfuehrung, stand, person_als)
    select gemeinde, gen_random_uuid(), art, fassung, status, kanal,
      jsonb_set(inhalt, '{person}', (inhalt -> 'person') || jsonb_build_object('name', w.was || n, 'vornamen', 'V' || n)),
      ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, eingang_am, bescheinigt_am, 1990, n * 2 + w.stelle, akte, vorgang,
      dokument, schutzklasse, federfuehrung, stand, case when w.stelle = 1 then gewerbe.personenschluessel(
        (inhalt -> 'person') || jsonb_build_object('name', 'Neu' || n, 'vornamen', 'V' || n)) end
    from gewerbe.anzeige, generate_series(1, ${PAARE}::int) n, (values ('Neu', 0), ('Alt', 1)) w(was, stelle) where id = ${vorlage}`
  // As the trigger of the login writes them.
  await admin`insert into gewerbe.personenspur (gemeinde, spur, anzeige)
    select gemeinde, spur, id from gewerbe.anzeige, unnest(gewerbe.spuren_der(inhalt)) spur on conflict do nothing`
}

test('among many who were joined and many bans, both questions are answered while somebody waits', {
  timeout: 120_000,
}, async () => {
  await verbundene((await bescheinigt(WER, heutige())).id)
  const gestern = plusTage(heute(), -1)
  const faelle: Untersagung[] = []
  for (let n = 1; n <= VERBOTE; n++) {
    const fall = await befugt((ctx) =>
      untersagungEinleiten(ctx, {
        ...{
          id: crypto.randomUUID(),
          name: `Neu${n}`,
          vornamen: `V${n}`,
          geburtsdatum: '1990-05-17',
          anschrift: 'Weg 1',
        },
        ...{ gewerbe: 'Handel', anlaesse: ['STEUERN'], sachverhalt: 'Rückstände.' },
      }),
    )
    faelle.push({ ...fall, stand: 'VERFUEGT', verfuegtAm: gestern })
  }
  await admin`update gewerbe.untersagung set stand = 'VERFUEGT', umfang = 'GANZ', verfuegt_am = ${gestern}, vollziehbar_ab = ${gestern}`
  const von = async (name: string) =>
    String((await admin`select id from gewerbe.anzeige where inhalt -> 'person' ->> 'name' = ${name}`)[0]?.id)
  const [alt, niemand] = [await von('Alt3'), await von(`Alt${PAARE}`)]
  expect((await befugt((ctx) => untersagungenZuAnzeige(ctx, alt))).map(({ name }) => name)).toEqual(['Neu3'])
  expect(await befugt((ctx) => untersagungenZuAnzeige(ctx, niemand))).toEqual([])
  const trotz = await befugt((ctx) => anmeldungenTrotz(ctx, faelle[2] ?? expect.fail()))
  expect(trotz.map(({ id }) => id)).toContain(alt)
})
