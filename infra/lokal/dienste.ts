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

/** Starts one of the services and keeps it running until the end. */
export async function dienst(
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
  const erster = await schritt(titel, start)
  ende.defer(bewachen(titel, erster, start, meldung, abbruch))
}

function grundumgebung({ daten, entwicklung }: Einstellungen): Record<string, string> {
  return { VERBUND_DATEN: daten, NODE_ENV: entwicklung ? 'development' : 'production' }
}
