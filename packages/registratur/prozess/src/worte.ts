/** The fixed words of processes, as they stand in tables, in files and in GraphQL. */
export const LAUFSTATUS = ['LAUFEND', 'WARTET', 'BEENDET', 'ABGEBROCHEN'] as const
export const ANGEBOTSTATUS = ['NEU', 'UEBERNOMMEN', 'ABGELEHNT', 'UEBERHOLT'] as const
export const ANGABENARTEN = ['TEXT', 'TAG', 'ZAHL', 'JANEIN', 'WAHL'] as const

/** Where a way through the Abschnitte ends. */
export const ENDE = 'ENDE'
