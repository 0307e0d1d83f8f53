import type { Notary } from '@verbundakte/audit'
import type { Person, Rights } from '@verbundakte/authz'
import type { Tx } from '@verbundakte/database'
import type { Issuers, PageReader, TemplateFiller, TextReader } from '@verbundakte/filecontent'
import type { Besuch } from '@verbundakte/graphql'
import type { Gemeinde, GemeindeId } from '@verbundakte/kernel'
import type { MalwareGuard } from '@verbundakte/malware'
import type { Search } from '@verbundakte/search'
import type { Ablage } from '@verbundakte/storage'
import type { Doors } from './doors.ts'
import type { Module } from './module.ts'

export interface StaffMember {
  readonly id: string
  readonly name: string
}

/** Who works in a Gemeinde. Persons live where sign-in lives, apart from the rows of the Gemeinden. */
export interface Staff {
  /** everyone with a role there, by name */
  of(gemeinde: GemeindeId): Promise<readonly StaffMember[]>
  /** everyone who may sign in there, with the roles they hold there, by name: to whom work is given */
  working(gemeinde: GemeindeId): Promise<readonly Person[]>
  /**
   * As `working`, with the roles that hold at this moment: whoever is given something without signing in gets what a session
   * would open, and a role of a provider runs out.
   */
  entitled(gemeinde: GemeindeId): Promise<readonly Person[]>
}

export interface Unterschrift {
  /** what was signed, byte for byte */
  readonly kanonisch: string
  /** the answer of the authenticator */
  readonly zusicherung: unknown
  /** public key of the passkey */
  readonly schluessel: string
}

/** Signing with a passkey of the acting person. They live where sign-in lives. Errors: see `Passkeys` in identity. */
export interface PasskeyService {
  /** sets the task of signing `kanonisch`; options for the browser, as JSON */
  aufgabe(person: string, bezug: string, kanonisch: string): Promise<string>
  /** the answer to that task, checked; each task is answered once */
  einloesen(person: string, bezug: string, zusicherung: string): Promise<Unterschrift>
}

/** Closes secrets that the program has to use again (passwords of other servers), each for one row of one Gemeinde. */
export interface Vault {
  verschliessen(gemeinde: GemeindeId, bezug: string, geheimnis: string): string
  /** @throws Error with the code `GEHEIMNIS_UNLESBAR` for a secret that was changed, moved to another row, or closed with another key */
  oeffnen(gemeinde: GemeindeId, bezug: string, verschlossen: string): string
  /** a seal under a text that leaves the house and comes back: 24 characters, which only this installation can make */
  stempel(gemeinde: GemeindeId, text: string): string
}

/** A mail that is handed over. */
export interface Mailsendung {
  /** becomes the Message-ID: the same at each try, so that whoever gets it twice sees it once */
  readonly kennung: string
  readonly an: string
  readonly betreff: string
  readonly inhalt: string
  readonly datum: Date
}

/** The SMTP server of the operator. */
export interface Mailserver {
  /** the address mails come from */
  readonly absender: string
  /** where the screens are, for links; null: the operator has not said so */
  readonly herkunft: string | null
  /** rejects with what the server or the line said; then it may have been taken all the same */
  senden(mail: Mailsendung): Promise<void>
}

/** The grants of a visitor over all Gemeinden. */
export interface VisitService {
  /** the one that lives in this Gemeinde; null: none */
  lebend(gemeinde: GemeindeId, person: string): Promise<Besuch | null>
  /** runs `work` once in each Gemeinde, at the visitors' login and as this person */
  ueberall<T>(person: string, work: (tx: Tx, gemeinde: GemeindeId) => Promise<T>): Promise<T[]>
}

/** Which Gemeinden there are and who leads: what each of them says of itself to all, no data of any. */
export interface VerbundService {
  /** carries what is common to all: the shared plan, its editors */
  readonly federfuehrend: GemeindeId
  readonly gemeinden: readonly Gemeinde[]
}

declare module '@verbundakte/graphql' {
  interface Services {
    /** makes checkpoints; only where the keys of the installation lie */
    readonly notar?: Notary
    readonly ablage: Ablage
    readonly search: Search
    readonly staff: Staff
    readonly textleser: TextReader
    /** null in processes that recognise no pages: then nobody is told that it will happen */
    readonly seitenleser: PageReader | null
    /** whose certificates the operator trusts, as they lie there now */
    issuers(): Promise<Issuers>
    /** makes letters from templates */
    readonly vordrucke: TemplateFiller
    /** shows files to a virus scanner on their way in */
    readonly malware: MalwareGuard
    /** null: the operator has set up none, nothing is sent */
    readonly mailserver: Mailserver | null
    readonly passkeys: PasskeyService
    readonly tresor: Vault
    readonly besuche: VisitService
    readonly verbund: VerbundService
    /** the operator's door into this Gemeinde; see `App.asBetrieb` */
    betrieb(gemeinde: GemeindeId, grund: string): Doors
    /** in the name of somebody whose own order runs on without them; see `inNameOf` */
    imAuftragVon(gemeinde: GemeindeId, person: string, grund: string): Promise<Doors | null>
    /** what somebody else may do in their Gemeinde: asked before work is handed to them, never to act in their place */
    rightsOf(gemeinde: GemeindeId, person: Person): Rights
    /** the modules that are installed */
    module(): readonly Module[]
  }
}
