/** The Akte as screens of other modules use it: a Dokument to look at, lists by pages, and places to add something to. */

import type {} from './places.ts'

export { AktenListe } from './AktenListe.tsx'
export { DokumentVorschau } from './DokumentVorschau.tsx'
export { PAGE, usePaged } from './paged.ts'
export type { AbschlussOrt, AkteOrt, DokumentlistenOrt, ListenOrt, MeldungsOrt, VorgangOrt } from './places.ts'
export { usePrefetchedNeighbours } from './prefetched-neighbours.ts'
export { Workplace } from './Workplace.tsx'
