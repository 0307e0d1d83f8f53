/**
 * module: the plug. A feature is a folder with a `Module` as default export; `discover` finds it, `App` puts all of
 * them together and is the door through which use cases run.
 */
import './services.ts'

export { App, type Caller, PLATFORM_SCHEMAS } from './app.ts'
export { AmtType, amt, MitarbeiterType, mitarbeiterLaden } from './core-types.ts'
export type { Demo, Demohilfe, Demozufall } from './demo.ts'
export { discover, MODULE_ROOTS } from './discover.ts'
export type { Doors } from './doors.ts'
export { type InstallOptions, installVerbund } from './install.ts'
export { defineModule, type Module, type Role, switchedOn, type Watch, type WatchStart } from './module.ts'
export { type OpenOptions, openVerbund, type Verbund } from './open.ts'
export type { Post, Postart } from './post.ts'
export { FingerprintsFound } from './refuse-fingerprints.ts'
export { knownRoles, mappable } from './roles.ts'
export type { OpenRoute, Route } from './route.ts'
export type {
  Mailsendung,
  Mailserver,
  PasskeyService,
  Staff,
  StaffMember,
  Unterschrift,
  Vault,
  VerbundService,
  VisitService,
} from './services.ts'
export { readLead, readTenants, TENANTS } from './tenants.ts'
export type { Haltende, Uebergabe, Uebergabeposten } from './uebergabe.ts'
export { livingVisit, VISIT_CHANNEL } from './visits.ts'
