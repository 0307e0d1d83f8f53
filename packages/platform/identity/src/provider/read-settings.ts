import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gemeinde } from '@verbundakte/kernel'
import { z } from 'zod'
import { ProviderForm, type ProviderSettings } from './settings.ts'

/** Name of the file in the data folder. */
export const PROVIDERS_FILE = 'anbieter.json'

/** What there is to be mapped to: the Gemeinden with their offices, and the roles of the modules. */
export interface Mappable {
  readonly gemeinden: readonly Pick<Gemeinde, 'id' | 'aemter'>[]
  /** name of a role → why it is given by hand alone, or null when a provider may give it */
  readonly rollen: ReadonlyMap<string, string | null>
}

type Raw = z.output<typeof ProviderForm>

/**
 * Reads the providers of sign-ins; without a file there are none.
 *
 * @throws Error with every sentence on what is wrong: a mapping that is half understood would give or keep wrong roles
 */
export async function readProviders(daten: string, mappable: Mappable): Promise<ProviderSettings[]> {
  const path = join(daten, PROVIDERS_FILE)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return []
  await onlyOurs(path)
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (cause) {
    throw new Error(`${PROVIDERS_FILE} ist kein gültiges JSON.`, { cause })
  }
  const parsed = z.array(ProviderForm).safeParse(content)
  if (!parsed.success) throw new Error(`${PROVIDERS_FILE}: ${z.prettifyError(parsed.error)}`)
  const faults = [...twice(parsed.data), ...parsed.data.flatMap((each) => faultsOf(each, mappable))]
  if (faults.length > 0) throw new Error(faults.map((fault) => `${PROVIDERS_FILE}: ${fault}`).join('\n'))
  return Promise.all(
    parsed.data.map(async (each) => {
      const file = join(daten, 'geheimnis' in each.ausweis ? each.ausweis.geheimnis : each.ausweis.schluessel)
      await onlyOurs(file)
      return { ...each, secret: (await readFile(file, 'utf8')).trim() }
    }),
  )
}

async function onlyOurs(file: string): Promise<void> {
  const { mode } = await stat(file).catch(() => {
    throw new Error(`${file} fehlt.`)
  })
  if ((mode & 0o077) !== 0) {
    throw new Error(`${file} ist für andere lesbar oder änderbar. Bitte „chmod 600“ darauf anwenden.`)
  }
}

function twice(all: readonly Raw[]): string[] {
  const ids = all.map(({ id }) => id)
  return ids.filter((id, n) => ids.indexOf(id) !== n).map((id) => `Der Anbieter „${id}“ steht zweimal da.`)
}

/** @returns German sentences */
function faultsOf(provider: Raw, { gemeinden, rollen }: Mappable): string[] {
  const faults: string[] = []
  const say = (satz: string) => faults.push(`Anbieter „${provider.id}“: ${satz}`)
  if (provider.id === 'hand') say('Dieser Kurzname ist vergeben.')
  for (const id of provider.gemeinden) {
    if (!gemeinden.some((each) => each.id === id)) say(`Die Gemeinde „${id}“ gibt es nicht.`)
  }
  const issuer = issuerFault(provider)
  if (issuer) say(issuer)
  if ('bestaetigtDurch' in provider.erstanmeldung === false && provider.erstanmeldung.angabe.join('.') === 'email') {
    say('Eine E-Mail-Adresse gilt nur, wenn eine Angabe sie bestätigt (bestaetigtDurch, zum Beispiel email_verified).')
  }
  const heimat = provider.anlegen?.heimat
  if (heimat !== undefined && !provider.gemeinden.includes(heimat)) {
    say(`Für „${heimat}“ darf er nicht sprechen und dort keine Konten anlegen.`)
  }
  for (const { gemeinde, rolle, amt } of provider.zuordnung) {
    const reason = rollen.get(rolle)
    if (!provider.gemeinden.includes(gemeinde))
      say(`Für „${gemeinde}“ darf er nicht sprechen und dort keine Rolle geben.`)
    if (reason === undefined) say(`Die Rolle „${rolle}“ gibt es nicht.`)
    else if (reason !== null) say(`Die Rolle „${rolle}“ darf nicht von einem Anbieter kommen: ${reason}`)
    const known = gemeinden.find((each) => each.id === gemeinde)?.aemter ?? []
    if (amt !== '' && !known.some(({ kuerzel }) => kuerzel === amt)) say(`In „${gemeinde}“ gibt es kein Amt „${amt}“.`)
  }
  return faults
}

/** Addresses at Microsoft under which every organisation of the world signs in. */
const EVERYBODY =
  /^https:\/\/(login\.microsoftonline\.(com|us)|sts\.windows\.net)\/(common|organizations|consumers|\{)/i

function issuerFault({ aussteller, unverschluesselt }: Raw): string | null {
  const { protocol, hostname, search, hash, username } = new URL(aussteller)
  if (search !== '' || hash !== '' || username !== '') return 'Der Aussteller ist eine Adresse ohne Zusätze.'
  if (EVERYBODY.test(aussteller)) {
    return 'Unter diesem Aussteller meldet sich jede Organisation an. Bitte die Adresse mit der eigenen Mandanten-ID eintragen.'
  }
  if (protocol === 'https:') return null
  const here = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  if (protocol === 'http:' && here && unverschluesselt) return null
  return 'Der Aussteller muss mit https:// beginnen. Nur für Versuche auf diesem Rechner gibt es „unverschluesselt“.'
}
