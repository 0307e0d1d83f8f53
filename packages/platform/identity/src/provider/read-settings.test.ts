import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gemeindeId } from '@verbundakte/kernel'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readProviders } from './read-settings.ts'

const folder = await mkdtemp(join(tmpdir(), 'verbundakte-anbieter-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => keep('keycloak.geheim', 'geheim\n'))

const AMT = { kuerzel: 'ga', name: 'Gewerbeamt', zustaendig: ['13'] }
const MAPPABLE = {
  gemeinden: [
    { id: gemeindeId('meinhard'), aemter: [AMT] },
    { id: gemeindeId('sontra'), aemter: [] },
  ],
  rollen: new Map([
    ['sachbearbeitung', null],
    ['betrieb', 'Sie gehört der Supportstelle.'],
    ['freigabe', 'Wer Fremde hereinlässt, wird von Hand bestimmt.'],
  ]),
}
const KEYCLOAK = {
  id: 'keycloak',
  name: 'Rathaus-Konto',
  aussteller: 'https://sso.meinhard.example/realms/rathaus',
  clientId: 'verbundakte',
  ausweis: { geheimnis: 'keycloak.geheim' },
  gemeinden: ['meinhard'],
}
const role = (more: object) => ({
  angabe: 'groups',
  wert: 'x',
  gemeinde: 'meinhard',
  rolle: 'sachbearbeitung',
  ...more,
})

async function keep(name: string, text: string, mode = 0o600): Promise<void> {
  await writeFile(join(folder, name), text)
  await chmod(join(folder, name), mode)
}

async function read(...providers: object[]) {
  await keep('anbieter.json', JSON.stringify(providers))
  return readProviders(folder, MAPPABLE)
}

test('an installation without the file has no provider', async () => {
  expect(await readProviders(join(folder, 'leer'), MAPPABLE)).toEqual([])
})

test('what is not said is the careful thing: no accounts made, confirmed e-mail, no second factor, four days', async () => {
  const [provider] = await read({ ...KEYCLOAK, zuordnung: [role({ angabe: 'realm_access.roles', amt: 'ga' })] })
  expect(provider).toMatchObject({
    secret: 'geheim',
    anlegen: null,
    erstanmeldung: { angabe: ['email'], bestaetigtDurch: ['email_verified'] },
    zweiterFaktor: { amr: [], acr: [] },
    rollenGeltenTage: 4,
    zuordnung: [{ angabe: ['realm_access', 'roles'], amt: 'ga' }],
  })
})

test.for([
  [{ gemeinden: ['atlantis'] }, 'Die Gemeinde „atlantis“ gibt es nicht'],
  [{ gemeinden: [] }, 'gemeinden'],
  [{ zuordnung: [role({ gemeinde: 'sontra' })] }, 'Für „sontra“ darf er nicht sprechen'],
  [{ zuordnung: [role({ rolle: 'betrieb' })] }, 'Die Rolle „betrieb“ darf nicht von einem Anbieter kommen: Sie gehört'],
  [{ zuordnung: [role({ rolle: 'freigabe' })] }, 'Wer Fremde hereinlässt'],
  [{ zuordnung: [role({ rolle: 'sachbearbeitng' })] }, 'Die Rolle „sachbearbeitng“ gibt es nicht'],
  [{ zuordnung: [role({ amt: 'xx' })] }, 'gibt es kein Amt „xx“'],
  [{ zuordnung: [role({ regex: '.*' })] }, 'regex'],
  [{ anlegen: { heimat: 'sontra' } }, 'dort keine Konten anlegen'],
  [{ aussteller: 'http://sso.meinhard.example' }, 'muss mit https:// beginnen'],
  [{ aussteller: 'http://sso.meinhard.example', unverschluesselt: true }, 'muss mit https:// beginnen'],
  [{ aussteller: 'http://localhost:9000' }, 'Nur für Versuche auf diesem Rechner'],
  [{ aussteller: 'https://login.microsoftonline.com/common/v2.0' }, 'jede Organisation'],
  [{ aussteller: 'https://login.microsoftonline.com/organizations/v2.0' }, 'jede Organisation'],
  [{ aussteller: 'https://login.microsoftonline.com/{tenantid}/v2.0' }, 'jede Organisation'],
  [{ aussteller: 'https://sso.meinhard.example/?x=1' }, 'ohne Zusätze'],
  [{ erstanmeldung: { angabe: 'email', vergibtAnbieter: true } }, 'gilt nur, wenn eine Angabe sie bestätigt'],
  [{ erstanmeldung: { angabe: 'email' } }, 'erstanmeldung'],
  [{ id: 'hand' }, 'vergeben'],
  [{ id: 'Mit Leerzeichen' }, 'id'],
  [{ rollenGeltenTage: 365 }, 'rollenGeltenTage'],
  [{ ausweis: { geheimnis: '../../etc/passwd' } }, 'ausweis'],
  [{ ausweis: { geheimnis: 'fehlt.geheim' } }, 'fehlt'],
  [{ tippfehler: true }, 'tippfehler'],
] as const)('refuses %j and says why', async ([wrong, satz]) => {
  await expect(read({ ...KEYCLOAK, ...wrong })).rejects.toThrow(satz)
})

test('says everything that is wrong at once, and which provider it is', async () => {
  const wrong = [role({ rolle: 'betrieb' }), role({ gemeinde: 'sontra' })]
  await expect(read({ ...KEYCLOAK, zuordnung: wrong }, KEYCLOAK)).rejects.toThrow(
    /zweimal da[\s\S]*„keycloak“[\s\S]*betrieb[\s\S]*sontra/,
  )
})

test('refuses files that others may read', async () => {
  await keep('keycloak.geheim', 'geheim', 0o644)
  await expect(read(KEYCLOAK)).rejects.toThrow('chmod 600')
  await keep('keycloak.geheim', 'geheim')
  await keep('anbieter.json', '[]', 0o664)
  await expect(readProviders(folder, MAPPABLE)).rejects.toThrow('chmod 600')
})

test('for a provider on this machine there is a setting for tests', async () => {
  expect(await read({ ...KEYCLOAK, aussteller: 'http://127.0.0.1:9000', unverschluesselt: true })).toHaveLength(1)
})
