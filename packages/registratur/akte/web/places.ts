/** A Vorgang as those are told who add something to its screen. */
export interface VorgangOrt {
  readonly id: string
  readonly kennzeichen: string
  /** whether the person may change it and it still takes something */
  readonly offen: boolean
  /** the Dokument that is looked at */
  readonly dokument: { readonly id: string; readonly betreff: string } | null
}

/** A Vorgang that is finished. */
export interface AbschlussOrt {
  readonly id: string
  readonly kennzeichen: string
}

/** A Vorgang, for what is to be said above its Dokumente. */
export interface MeldungsOrt {
  readonly id: string
  /** whether the person may change it and it still takes something */
  readonly offen: boolean
}

/** The list of the Dokumente of a Vorgang. */
export interface DokumentlistenOrt {
  readonly id: string
  readonly akte: string
  /** what the list is narrowed to */
  readonly medium: 'ELEKTRONISCH' | 'HYBRID' | 'PAPIER' | null
}

export interface DokumentOrt {
  readonly dokument: string
}

/** An Akte as those are told who add something to its screen. */
export interface AkteOrt {
  readonly id: string
  readonly aktenzeichen: string
  /** whether the person may open Vorgänge in it */
  readonly offen: boolean
}

/** A list as those are told who add something to its head; its address says its filters. */
export interface ListenOrt {
  readonly titel: string
  /** the key for keeping it, where `a` means something else */
  readonly taste?: string
}

declare module '@verbundakte/ui' {
  interface Orte {
    /** entries below the lists that everybody has */
    listen: Record<never, never>
    /** buttons in the head of a list */
    listenkopf: ListenOrt
    /** sections below the Angaben of a Vorgang */
    vorgang: VorgangOrt
    /** notices above a Vorgang that is finished: what of it still runs */
    vorgangsabschluss: AbschlussOrt
    /** notices above the Dokumente of a Vorgang: what runs in it at this moment */
    vorgangsmeldungen: MeldungsOrt
    /** below its Dokumente: what of it has no file */
    dokumentliste: DokumentlistenOrt
    /** buttons in the head of its screen */
    vorgangshandlungen: VorgangOrt
    /** sections below the Angaben of a Dokument */
    dokument: DokumentOrt
    /** buttons in the head of the screen of an Akte */
    aktenhandlungen: AkteOrt
  }
}
