import { meldung } from './ausgabe.ts'
import type { Einstellungen } from './einstellungen.ts'
import type { KindAuftrag } from './kind.ts'
import { durchlaufen, hochfahren, projektdatei } from './programme.ts'
import { schritt } from './schritte.ts'
import { bewachen } from './waechter.ts'

/** Roles, schemas, migrations, demonstration data: repeatable, so it runs at every start. */
export async function einrichten(
  einst: Einstellungen,
  adminUrl: string,
  meili: Einstellungen['meili'],
  abbruch: AbortSignal,
): Promise<void> {
  const datei = projektdatei(einst, 'infra/lokal/einrichten.ts')
  await schritt('Einrichten', (anzeige) =>
    durchlaufen(
      einst,
      {
        name: 'einrichten',
        argumente: [datei],
        umgebung: {
          ...grundumgebung(einst),
          ADMIN_URL: adminUrl,
          ...(meili && { MEILI_URL: meili.url, MEILI_KEY: meili.schluessel }),
        },
        zeile: anzeige.gerade,
      },
      abbruch,
    ),
  )
}

/** Starts the services side by side: each takes seconds to load its modules, and neither waits for the other. */
export async function dienste(einst: Einstellungen, ende: AsyncDisposableStack, abbruch: AbortSignal): Promise<void> {
  await schritt('Gateway und Worker', async () => {
    const namen = ['gateway', 'worker'] as const
    const versuche = await Promise.allSettled(namen.map((name) => dienst(einst, name, ende, abbruch)))
    // Only now: what did start is in `ende`, and is ended with everything else.
    for (const versuch of versuche) if (versuch.status === 'rejected') throw versuch.reason
  })
}

/** Starts one of the services and keeps it running until the end. */
async function dienst(
  einst: Einstellungen,
  name: 'gateway' | 'worker',
  ende: AsyncDisposableStack,
  abbruch: AbortSignal,
): Promise<void> {
  const datei = projektdatei(einst, `services/${name}/src/main.ts`)
  const auftrag: KindAuftrag & { bereit: RegExp } = {
    name,
    argumente: einst.entwicklung ? ['--watch', '--watch-preserve-output', datei] : [datei],
    umgebung: { ...grundumgebung(einst), ...(name === 'gateway' && { PORT: String(einst.port) }) },
    bereit: /^bereit/i,
    zeile: () => {},
  }
  const start = () => hochfahren(einst, auftrag, abbruch)
  const titel = name === 'gateway' ? 'Gateway' : 'Worker'
  const erster = await start()
  ende.defer(bewachen(titel, erster, start, meldung, abbruch))
}

function grundumgebung({ daten, entwicklung }: Einstellungen): Record<string, string> {
  return { VERBUND_DATEN: daten, NODE_ENV: entwicklung ? 'development' : 'production' }
}
