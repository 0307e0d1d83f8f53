import { perBuilder } from '@verbundakte/graphql'
import type { Akte, Bearbeitung, Beteiligter, Dokument, Version, Vorgang } from '../tables.ts'

export const AkteType = perBuilder((b) => b.objectRef<Akte>('Akte'))
export const VorgangType = perBuilder((b) => b.objectRef<Vorgang>('Vorgang'))
export const DokumentType = perBuilder((b) => b.objectRef<Dokument>('Dokument'))
export const VersionType = perBuilder((b) => b.objectRef<Version>('Version'))
export const BeteiligterType = perBuilder((b) => b.objectRef<Beteiligter>('Beteiligter'))
export const BearbeitungType = perBuilder((b) => b.objectRef<Bearbeitung>('Bearbeitung'))
