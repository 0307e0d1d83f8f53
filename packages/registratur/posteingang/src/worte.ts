/** The fixed words of an Eingang, as they stand in tables, in GraphQL and on screens. */
export const HERKUENFTE = ['UPLOAD', 'MAIL', 'ORDNER', 'IMAP', 'REST'] as const
export const EINGANGSSTATUS = ['NEU', 'ERKANNT', 'ABGELEGT', 'AUSSORTIERT'] as const

/** Queue of what belongs to no office yet. */
export const POSTSTELLE = ''
