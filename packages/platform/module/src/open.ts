import { Keys, Notary } from '@verbundakte/audit'
import { person } from '@verbundakte/authz'
import { Databases, type Installation } from '@verbundakte/database'
import { openPageReader, openTemplateFiller, openTextReader, readIssuers } from '@verbundakte/filecontent'
import { type Colleague, entitledIn, Factors, staffOf, vault, workingIn } from '@verbundakte/identity'
import type { Gemeinde } from '@verbundakte/kernel'
import { guardOf, type MalwareGuard } from '@verbundakte/malware'
import { openSearch } from '@verbundakte/search'
import { openAblage } from '@verbundakte/storage'
import { App } from './app.ts'
import { discover } from './discover.ts'
import { inNameOf } from './in-name-of.ts'
import type { Module } from './module.ts'
import { refuseFingerprints } from './refuse-fingerprints.ts'
import type { Mailserver, Staff } from './services.ts'
import { readLead, readTenants } from './tenants.ts'
import { asVisitor, livingVisit } from './visits.ts'

/** A running installation: its modules over its servers. What gateway, worker and tests begin with. */
export interface Verbund {
  readonly app: App
  readonly databases: Databases
  readonly gemeinden: readonly Gemeinde[]
  /** second factors of persons, bound to the address of the screens */
  readonly factors: Factors
  /** where the keys are: in the worker */
  readonly notar: Notary | undefined
  close(): Promise<void>
}

export interface OpenOptions {
  readonly installation: Installation
  /** unless given: those of the folders */
  readonly modules?: readonly Module[]
  readonly gemeinden?: readonly Gemeinde[]
  /** files read at a time, each in a process of its own; none where no files are read */
  readonly textleser?: number
  /** pages at a time whose letters are recognised; none where nobody does that */
  readonly seitenleser?: number
  /** the check for malware; unless given there is none, and every file is marked so */
  readonly malware?: MalwareGuard
  /** folder of the certificates whose issuers the operator trusts; none where no signatures are checked */
  readonly aussteller?: string
  /** hands mails over; unless given there is none, and nothing is sent */
  readonly mailserver?: Mailserver | null
  /** address at which the screens are reached; passkeys belong to its host */
  readonly herkunft?: string
  /** folder of the private keys, for the process that makes checkpoints; absent in all others */
  readonly keys?: string
  /** address of a service for time stamps (RFC 3161) */
  readonly timeStampUrl?: string | undefined
  /** hears what went wrong with a checkpoint, or with the record of a refused attempt */
  readonly onError?: (satz: string, error: unknown) => void
}

/** Connects nothing yet: pools, processes and indexes are opened when first needed. */
export async function openVerbund(options: OpenOptions): Promise<Verbund> {
  const { installation } = options
  const databases = new Databases(installation)
  const gemeinden = options.gemeinden ?? (await readTenants())
  const federfuehrend = await readLead()
  const textleser = openTextReader({ processes: options.textleser ?? 0, readable: [installation.ablage] })
  const seitenleser = options.seitenleser
    ? openPageReader({ processes: options.seitenleser, readable: [installation.ablage] })
    : null
  const vordrucke = openTemplateFiller({ readable: [installation.ablage] })
  const notar =
    options.keys === undefined
      ? undefined
      : new Notary({
          databases,
          gemeinden: gemeinden.map(({ id }) => id),
          keys: new Keys(options.keys),
          timeStampUrl: options.timeStampUrl,
          onError: options.onError ?? (() => {}),
        })
  const modules = options.modules ?? (await discover())
  const { origin, hostname } = new URL(options.herkunft ?? 'http://localhost:8080')
  const factors = new Factors(databases, { id: hostname, origins: [origin] })
  const persons = (all: readonly Colleague[]) =>
    all.map((each) => person(each.id, each.name, each.zuweisungen, each.heimat))
  const staff: Staff = {
    of: (gemeinde) => staffOf(databases.shared('verbund_anmeldung').single, gemeinde),
    working: async (gemeinde) => persons(await workingIn(databases.shared('verbund_anmeldung').single, gemeinde)),
    entitled: async (gemeinde) => persons(await entitledIn(databases.shared('verbund_anmeldung').single, gemeinde)),
  }
  const app: App = new App({
    modules,
    gemeinden,
    databases,
    ...(options.onError && { onError: options.onError }),
    services: {
      ablage: await openAblage({ root: installation.ablage, inspect: refuseFingerprints }),
      search: openSearch({ databases, installation }),
      staff,
      textleser,
      seitenleser,
      issuers: () => readIssuers(options.aussteller),
      vordrucke,
      malware: options.malware ?? guardOf(null, 'accept'),
      mailserver: options.mailserver ?? null,
      passkeys: {
        aufgabe: (person, bezug, kanonisch) => factors.passkeys.beginSigning(person, bezug, kanonisch),
        einloesen: (person, bezug, zusicherung) => factors.passkeys.sign(person, bezug, zusicherung),
      },
      tresor: vault(installation),
      betrieb: (gemeinde, grund) => app.asBetrieb(gemeinde, grund),
      imAuftragVon: (gemeinde, wer, grund) => inNameOf(app, staff, gemeinde, wer, grund),
      rightsOf: (gemeinde, whose) => app.rightsOf(gemeinde, whose),
      module: () => modules,
      verbund: { federfuehrend, gemeinden },
      besuche: {
        lebend: (gemeinde, person) => livingVisit(databases, gemeinde, person),
        ueberall: (person, work) =>
          Promise.all(gemeinden.map(({ id }) => asVisitor(databases, id, person, (tx) => work(tx, id)))),
      },
      ...(notar && { notar }),
    },
  })
  return {
    app,
    databases,
    gemeinden,
    factors,
    notar,
    async close() {
      await app.settled()
      await textleser.close()
      await seitenleser?.close()
      await vordrucke.close()
      await databases.close()
    },
  }
}
