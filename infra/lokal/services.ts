import { join } from 'node:path'
import type { ChildTask } from './child.ts'
import { guard } from './guard.ts'
import { announce } from './output.ts'
import { bringUp, projectFile, runThrough } from './programs.ts'
import type { Settings } from './settings.ts'
import { step } from './steps.ts'

/** Roles, schemas, migrations, demonstration data: repeatable, so it runs at every start. */
export async function setUp(
  settings: Settings,
  adminUrl: string,
  meili: Settings['meili'],
  abort: AbortSignal,
): Promise<void> {
  const file = projectFile(settings, 'infra/lokal/set-up.ts')
  await step('Einrichten', (display) =>
    runThrough(
      settings,
      {
        name: 'einrichten',
        args: [file],
        env: {
          ...baseEnv(settings),
          ADMIN_URL: adminUrl,
          ...(meili && { MEILI_URL: meili.url, MEILI_KEY: meili.key }),
        },
        onLine: display.now,
      },
      abort,
    ),
  )
}

/** Starts the services side by side: each takes seconds to load its modules, and neither waits for the other. */
export async function services(settings: Settings, cleanup: AsyncDisposableStack, abort: AbortSignal): Promise<void> {
  await step('Gateway und Worker', async () => {
    const names = ['gateway', 'worker'] as const
    const attempts = await Promise.allSettled(names.map((name) => service(settings, name, cleanup, abort)))
    // Only now: what did start is in `cleanup`, and is ended with everything else.
    for (const attempt of attempts) if (attempt.status === 'rejected') throw attempt.reason
  })
}

// V8 lets garbage grow to several times of what lives before it looks through the old generation: under searches the
// gateway stood at 450 MB, 70 of them alive, and without the first flag the young generation takes 96 MB besides. With
// both it stays below 260 MB at the same CPU per request (tests/bench, b). No hard limit: a large answer may take more.
const MEMORY = ['--max-semi-space-size=16', '--heap-growing-percent=30']

/** Starts one of the services and keeps it running until the end. */
async function service(
  settings: Settings,
  name: 'gateway' | 'worker',
  cleanup: AsyncDisposableStack,
  abort: AbortSignal,
): Promise<void> {
  const file = projectFile(settings, `services/${name}/src/main.ts`)
  const task: ChildTask & { ready: RegExp } = {
    name,
    args: [...MEMORY, ...(settings.development ? ['--watch', '--watch-preserve-output'] : []), file],
    env: {
      ...baseEnv(settings),
      ...(name === 'gateway' && { PORT: String(settings.port) }),
      ...(name === 'worker' && {
        VERBUND_BEHOERDENPOST: process.env.VERBUND_BEHOERDENPOST ?? join(settings.data, 'behoerdenpost'),
      }),
    },
    ready: /^bereit/i,
    onLine: () => {},
  }
  const start = () => bringUp(settings, task, abort)
  const title = name === 'gateway' ? 'Gateway' : 'Worker'
  const first = await start()
  cleanup.defer(guard(title, first, start, announce, abort))
}

function baseEnv({ data, development }: Settings): Record<string, string> {
  return {
    VERBUND_DATEN: data,
    NODE_ENV: development ? 'development' : 'production',
    // Node keeps what it has compiled, by content: loading the modules takes 1.2 s instead of 1.7 s, three times a start.
    NODE_COMPILE_CACHE: join(data, 'uebersetzt'),
  }
}
