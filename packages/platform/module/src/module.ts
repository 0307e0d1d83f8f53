import type { Events } from '@verbundakte/audit'
import type { Grants } from '@verbundakte/authz'
import type { ModuleTable, SupportTie, TableRight } from '@verbundakte/database'
import type { Builder, Context } from '@verbundakte/graphql'
import type { Job } from '@verbundakte/jobs'
import type { Gemeinde, GemeindeId } from '@verbundakte/kernel'
import type { SearchSource } from '@verbundakte/search'
import type { Doors } from './doors.ts'
import type { Postart } from './post.ts'
import type { OpenRoute, Route } from './route.ts'
import type { Uebergabeposten } from './uebergabe.ts'

/**
 * Everything the installation needs to know of a feature. One folder holds it, from table to screen; nothing outside
 * the folder names it (design §1). Clerk screens are not listed: the web collects `web/routes.tsx` of the folder.
 */
export interface Module {
  /** name of the folder and of the Postgres schema */
  readonly name: string
  /** what the module is called on screens: `Hundesteuer` */
  readonly titel: string
  readonly migrations: URL
  /** tables that are not changed row by row: registers that only grow, queues that are emptied */
  readonly tableRights?: Readonly<Record<string, TableRight>>
  /**
   * tables whose column `sha256` names content of the Ablage, or `table.column` for another one; content that no module
   * names is removed
   */
  readonly content?: readonly string[]
  /** functions that act with the rights of the owner, each with the reason why it must */
  readonly definer?: Readonly<Record<string, string>>
  /** how tables are tied to what a support grant names; unless given: by their class, or closed */
  readonly support?: Readonly<Record<string, SupportTie>>
  /** what visitors may do beside their grant, and before they have one: their request */
  readonly guestAbilities?: Grants
  /** part of the platform: on in every Gemeinde, named in no tenant file */
  readonly always?: true
  /** what rights speak of: name in the glossary → table */
  readonly subjects: Readonly<Record<string, ModuleTable>>
  readonly abilities: Grants
  /** roles that the module brings, by name; one that several ask for stands in the lowest of them */
  readonly rollen?: Readonly<Record<string, Role>>
  /** `'modul.was'` → subject and form of what is recorded */
  readonly events: Events
  schema?(builder: Builder): void
  readonly search?: Readonly<Record<string, SearchSource<Context>>>
  readonly jobs?: Readonly<Record<string, Job<Doors>>>
  /** tidying up, once an hour in each Gemeinde; may be cut short and run again */
  readonly hourly?: Readonly<Record<string, (doors: Doors) => Promise<void>>>
  /** the same for what takes minutes in each Gemeinde: nothing that is due by the hour waits for it */
  readonly catchUp?: Readonly<Record<string, (doors: Doors) => Promise<void>>>
  /** waiting for something outside, in the worker: a folder, a mailbox */
  readonly watch?: Readonly<Record<string, Watch>>
  /** what it sends to other Gemeinden and receives from them: `'modul.was'` → form, direction, what is done with it */
  readonly post?: Readonly<Record<string, Postart>>
  /** what somebody holds in it, and how that is handed on when they leave */
  readonly uebergabe?: readonly Uebergabeposten[]
  /**
   * Whether something of it goes on in a Vorgang, whoever may see it: then the program does not finish it by itself. Asked
   * while the Vorgang is held.
   */
  readonly laeuftDarin?: (ctx: Context, id: string) => Promise<boolean>
  /** what does not fit into GraphQL: bytes going in and out */
  readonly routes?: readonly Route[]
  /** for programs that cannot sign in */
  readonly openRoutes?: readonly OpenRoute[]
}

/** Whether a Gemeinde works with a module: named in its tenant file, or part of the platform. */
export function switchedOn(
  { name, always }: Pick<Module, 'name' | 'always'>,
  profil: Pick<Gemeinde, 'module'>,
): boolean {
  return always === true || profil.module.includes(name)
}

/** Begins to wait, for as long as the worker runs. */
export type Watch = (start: WatchStart) => Promise<{ stop(): Promise<void> }>

export interface WatchStart {
  /** those in which the module is switched on */
  readonly gemeinden: readonly Gemeinde[]
  /** the operator's door into one of them; see `App.asBetrieb` */
  doors(gemeinde: GemeindeId, grund: string): Doors
  readonly env: Readonly<Record<string, string | undefined>>
  report(satz: string, error: unknown): void
}

/** What persons are told of a role, and who may give it. */
export interface Role {
  /** as on screens: `Sachbearbeitung` */
  readonly titel: string
  /** given for single offices or for the whole Gemeinde; the others reach further and are given by the operator */
  readonly fuer: 'amt' | 'gemeinde' | 'verbund' | 'supportstelle'
  /** why a provider of sign-ins must not give it, as a sentence; absent: it may */
  readonly nurVonHand?: string
}

/** @throws Error when names do not belong to the module: they would meet those of a sibling */
export function defineModule(module: Module): Module {
  if (!/^[a-z]+$/.test(module.name)) throw new Error(`module name ${module.name}: lower-case letters only`)
  const { events, jobs, hourly, catchUp, watch, post } = module
  const foreign = [events, jobs ?? {}, hourly ?? {}, catchUp ?? {}, watch ?? {}, post ?? {}]
    .flatMap(Object.keys)
    .find((name) => !name.startsWith(`${module.name}.`))
  if (foreign) throw new Error(`module ${module.name}: ${foreign} must begin with “${module.name}.”`)
  for (const [event, { subject }] of Object.entries(module.events)) {
    if (!module.subjects[subject])
      throw new Error(`module ${module.name}: ${event} is about ${subject}, no subject of it`)
  }
  for (const [subject, source] of Object.entries(module.search ?? {})) {
    if (module.subjects[subject] !== source.table)
      throw new Error(`module ${module.name}: search on ${subject}, another table`)
  }
  return module
}
