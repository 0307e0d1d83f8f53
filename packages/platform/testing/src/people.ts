import { createHash } from 'node:crypto'
import { type Person, person, type Rollenzuweisung } from '@verbundakte/authz'
import { type Gemeinde, gemeindeId, SUPPORTSTELLE, uuidv7 } from '@verbundakte/kernel'
import { type Caller, livingVisit, type Verbund } from '@verbundakte/module'

/** The offices every test Gemeinde has. */
const AEMTER: Gemeinde['aemter'] = [
  { kuerzel: 'ha', name: 'Hauptamt', zustaendig: ['0', '1', '2', '3', '4', '5', '6', '7', '8'] },
  { kuerzel: 'ga', name: 'Gewerbeamt', zustaendig: ['13'] },
  { kuerzel: 'bb', name: 'Bürgerbüro', zustaendig: ['11'] },
  { kuerzel: 'ke', name: 'Kämmerei', zustaendig: ['9'] },
  { kuerzel: 'st', name: 'Steueramt', zustaendig: ['92'] },
]

const sb = (amt: string): Rollenzuweisung => ({ rolle: 'sachbearbeitung', amt })

/** Who works in a test Gemeinde, by job. `niemand` is signed in and holds no role. */
export const JOBS = {
  gewerbeamt: [sb('ga')],
  buergerbuero: [sb('bb'), { rolle: 'meldewesen', amt: 'bb' }],
  kaemmerei: [sb('ke')],
  steueramt: [sb('st'), { rolle: 'steuern', amt: 'st' }],
  hauptamt: [sb('ha'), { rolle: 'amtsleitung', amt: 'ha' }],
  registratur: [{ rolle: 'registratur', amt: null }],
  aktenplanpflege: [
    { rolle: 'registratur', amt: null },
    { rolle: 'aktenplanpflege', amt: null },
  ],
  prozessgestaltung: [sb('ha'), { rolle: 'prozessgestaltung', amt: null }],
  leitung: [
    { rolle: 'leitung', amt: null },
    { rolle: 'freigabe', amt: null },
  ],
  freigabe: [{ rolle: 'freigabe', amt: null }],
  vertretung: [{ rolle: 'vertretung', amt: null }],
  datenschutz: [{ rolle: 'datenschutz', amt: null }, sb('ha')],
  fachadministration: [{ rolle: 'fachadministration', amt: null }],
  niemand: [],
} as const satisfies Record<string, readonly Rollenzuweisung[]>

/** Who works at the support desk: two who may ask, and open a Notfall; one who may only ask. */
export const DESK = {
  eins: ['unterstuetzung', 'betrieb'],
  zwei: ['unterstuetzung', 'betrieb'],
  drei: ['unterstuetzung'],
} as const satisfies Record<string, readonly string[]>

export type Job = keyof typeof JOBS
/** `meinhard.gewerbeamt` */
export type PersonName = `${string}.${Job}`

export const TEST_GEMEINDEN: readonly Gemeinde[] = ['meinhard', 'sontra', 'witzenhausen'].map((name) =>
  testGemeinde(name),
)

export function testGemeinde(name: string, platzierung = 'haupt'): Gemeinde {
  return {
    id: gemeindeId(name),
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    art: name === 'meinhard' ? 'Gemeinde' : 'Stadt',
    ags: '06636000',
    kurz: name.slice(0, 3).toUpperCase(),
    hosts: [`${name}.test`],
    module: [],
    aemter: AEMTER,
    platzierung,
  }
}

export function splitName(name: PersonName): { gemeinde: string; job: Job } {
  const dot = name.indexOf('.')
  // The type of PersonName says what stands behind the dot.
  return { gemeinde: name.slice(0, dot), job: name.slice(dot + 1) as Job }
}

/** The person as their Gemeinde sees them. The id follows from the name, so that every test means the same one. */
export function testPerson(name: PersonName): Person {
  const { gemeinde, job } = splitName(name)
  return person(personId(name), name, JOBS[job], gemeinde)
}

export function personId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The person as the author of one request. */
export function caller(name: PersonName): Caller {
  return {
    gemeinde: gemeindeId(splitName(name).gemeinde),
    person: testPerson(name),
    standing: 'dienst',
    anfrage: uuidv7(),
  }
}

/**
 * Somebody who does not work there, as the author of one request: `supportstelle.eins`, or `sontra.vertretung` in
 * Meinhard. With the grant that lives at this moment, if there is one.
 */
export async function visitor(verbund: Verbund, name: string, gemeinde: string): Promise<Caller> {
  const id = gemeindeId(gemeinde)
  const [heimat = '', kurz = ''] = name.split('.')
  const roles = heimat === SUPPORTSTELLE ? (DESK[kurz as keyof typeof DESK] ?? []) : ['vertretung']
  const zuweisungen = roles.map((rolle) => ({ rolle, amt: null }))
  return {
    gemeinde: id,
    person: person(personId(name), name, zuweisungen, heimat),
    standing: 'unterstuetzung',
    anfrage: uuidv7(),
    besuch: await livingVisit(verbund.databases, id, personId(name)),
  }
}
