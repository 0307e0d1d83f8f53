import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashPassword } from '@verbundakte/identity'
import { type Gemeinde, SUPPORTSTELLE } from '@verbundakte/kernel'
import type { MalwareGuard } from '@verbundakte/malware'
import { type Caller, discover, type Mailserver, type Module, openVerbund, type Verbund } from '@verbundakte/module'
import { afterAll, inject } from 'vitest'
import { type Place, TEST_PLACE } from './authenticator.ts'
import { caller, DESK, JOBS, type PersonName, personId, TEST_GEMEINDEN } from './people.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'

export interface TestVerbund extends Verbund {
  readonly database: TestDatabase
  /** the person as the author of a request */
  as(name: PersonName): Caller
  /** where the screens are, which passkeys are bound to */
  readonly place: Place
  /** the password of every test person */
  readonly password: string
}

export interface TestVerbundOptions {
  /** beside those of the folders */
  readonly more?: readonly Module[]
  readonly gemeinden?: readonly Gemeinde[]
  readonly textleser?: number
  readonly seitenleser?: number
  readonly malware?: MalwareGuard
  readonly mailserver?: Mailserver
  /** folder of the certificates whose issuers are trusted */
  readonly aussteller?: string
  /** where the browser reaches the screens, which passkeys are bound to */
  readonly herkunft?: string
  /** unless given: those of the folders, and `more` */
  readonly modules?: readonly Module[]
  /** names of modules that are there, but not switched on in any Gemeinde */
  readonly switchedOff?: readonly string[]
}

const PASSWORD = 'Werra-Meißner 2026'
/** Hashed at full strength, once per process. */
let hashed: Promise<string> | undefined

/**
 * A real, empty Verbund for one test file, removed after it: own database, own bytes, own indexes, every module
 * switched on everywhere, and the people of `JOBS` in each Gemeinde.
 */
export async function testVerbund(options: TestVerbundOptions = {}): Promise<TestVerbund> {
  const modules = options.modules ?? [...(await discover()), ...(options.more ?? [])]
  const gemeinden = (options.gemeinden ?? TEST_GEMEINDEN).map((gemeinde) => ({
    ...gemeinde,
    // As in a tenant file: those of the platform are named nowhere.
    module: modules.flatMap(({ name, always }) => (always || options.switchedOff?.includes(name) ? [] : [name])),
  }))
  const ablage = await mkdtemp(join(tmpdir(), 'verbundakte-'))
  const meili = inject('meili')
  const database = await testDatabase(inject('adminUrl'), modules, gemeinden, {
    meili: meili && { url: meili.url, key: meili.key },
    ablage,
  })
  await addPeople(database, gemeinden)
  const verbund = await openVerbund({
    installation: database.installation,
    modules,
    gemeinden,
    ...(options.herkunft !== undefined && { herkunft: options.herkunft }),
    ...(options.malware && { malware: options.malware }),
    ...(options.aussteller !== undefined && { aussteller: options.aussteller }),
    ...(options.mailserver && { mailserver: options.mailserver }),
    ...(options.textleser !== undefined && { textleser: options.textleser }),
    ...(options.seitenleser !== undefined && { seitenleser: options.seitenleser }),
  })
  const close = async () => {
    await verbund.close()
    await database.drop()
    await rm(ablage, { recursive: true, force: true })
  }
  afterAll(close)
  const { origin, hostname } = new URL(options.herkunft ?? TEST_PLACE.origin)
  return { ...verbund, database, as: caller, password: PASSWORD, place: { origin, rpId: hostname } }
}

async function addPeople(database: TestDatabase, gemeinden: readonly Gemeinde[]): Promise<void> {
  hashed ??= hashPassword(PASSWORD)
  const kennwort = await hashed
  const personen: Konto[] = gemeinden.flatMap(({ id }) =>
    Object.keys(JOBS).map((job) => ({
      gemeinde: id,
      id: personId(`${id}.${job}`),
      kennung: job,
      name: `${id}.${job}`,
      kennwort,
    })),
  )
  const rollen: Rollen[] = gemeinden.flatMap(({ id }) =>
    Object.entries(JOBS).flatMap(([job, zuweisungen]) =>
      zuweisungen.map(({ rolle, amt }) => ({ gemeinde: id, person: personId(`${id}.${job}`), rolle, amt: amt ?? '' })),
    ),
  )
  for (const [kurz, roles] of Object.entries(DESK)) {
    const name = `${SUPPORTSTELLE}.${kurz}`
    personen.push({ gemeinde: SUPPORTSTELLE, id: personId(name), kennung: kurz, name, kennwort })
    rollen.push(...roles.map((rolle) => ({ gemeinde: SUPPORTSTELLE, person: personId(name), rolle, amt: '' })))
  }
  await database.admin`insert into identity.person ${database.admin(personen)}`
  await database.admin`insert into identity.zuweisung ${database.admin(rollen)}`
}

interface Konto {
  readonly gemeinde: string
  readonly id: string
  readonly kennung: string
  readonly name: string
  readonly kennwort: string
}

interface Rollen {
  readonly gemeinde: string
  readonly person: string
  readonly rolle: string
  readonly amt: string
}
