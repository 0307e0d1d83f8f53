import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GemeindeId } from '@verbundakte/kernel'

/** In which capacity a login acts in a Gemeinde (design §4, wall 2). */
export const STANDINGS = ['dienst', 'unterstuetzung', 'oeffentlich'] as const
export type Standing = (typeof STANDINGS)[number]

/**
 * Logins that belong to no Gemeinde: sign-in reads sessions and persons, another
 * sets passwords (what breaks into sign-in must not), a third hears what a provider says of
 * persons (OpenID Connect), a fourth looks after accounts and roles, jobs hold the queue, and `verbund_dienst` keeps the log of what happens before a Gemeinde is
 * known. None of them reads an Akte.
 */
export const SHARED_LOGINS = [
  'verbund_anmeldung',
  'verbund_kennwort',
  'verbund_anbieter',
  'verbund_benutzer',
  'verbund_jobs',
  'verbund_dienst',
] as const
export type SharedLogin = (typeof SHARED_LOGINS)[number]

/** The group that owns every object and can sign in nowhere. */
export const OWNER = 'verbund_eigentuemer'

/** `meinhard_dienst`. A short name has no `_`, so the Gemeinde can be read back from the login. */
export function loginName(gemeinde: GemeindeId, standing: Standing): string {
  return `${gemeinde}_${standing}`
}

/** How a running process reaches the installation. Contains secrets: a file of mode 600, never an environment variable. */
export interface Installation {
  /** key → `postgres://host:port/name` without a user */
  readonly databases: Readonly<Record<string, string>>
  /** Gemeinde → key of the database it lives in */
  readonly placement: Readonly<Record<string, string>>
  /** login → password, drawn per installation */
  readonly passwords: Readonly<Record<string, string>>
  readonly meili: { readonly url: string; readonly key: string } | null
  /** root folder of the document bytes */
  readonly ablage: string
  /** absent only in a file that was written before there were second factors: the next set-up draws the key */
  readonly secondFactor?: {
    /** 32 bytes, base64url: closes the secrets of authenticator apps */
    readonly key: string
    /** which roles demand one at sign-in; absent: those that `identity` names */
    readonly roles?: readonly string[]
  }
}

/** The key of the database in which sign-in, sessions and jobs live. */
export const MAIN_DATABASE = 'haupt'

export async function readInstallation(daten: string): Promise<Installation | null> {
  try {
    // Written by writeInstallation below; a person who edits it by hand gets the failure of the connection.
    return JSON.parse(await readFile(join(daten, 'installation.json'), 'utf8')) as Installation
  } catch (fehler) {
    if (fehler instanceof Error && 'code' in fehler && fehler.code === 'ENOENT') return null
    throw new Error(
      `${join(daten, 'installation.json')} ist nicht lesbar. Bitte die Datei aus der Sicherung zurückholen.`,
      {
        cause: fehler,
      },
    )
  }
}

/** Writes beside and renames, so that a killed process leaves the old file or the new one, never half of one. */
export async function writeInstallation(daten: string, installation: Installation): Promise<void> {
  const ziel = join(daten, 'installation.json')
  const neben = `${ziel}.${process.pid}`
  await mkdir(dirname(ziel), { recursive: true })
  const datei = await open(neben, 'w', 0o600)
  try {
    await datei.chmod(0o600)
    await datei.writeFile(`${JSON.stringify(installation, null, 2)}\n`)
    // The only copy of the keys: after a power cut the new name must not stand before an empty file.
    await datei.sync()
  } finally {
    await datei.close()
  }
  await rename(neben, ziel)
}
