/**
 * What the package scripts call: `node infra/lokal/entry.mjs <file.ts> [arguments]`. Plain JavaScript, because the Node
 * of the machine may be too old for TypeScript. Installs what is missing, then runs the file with the Node 24 that comes
 * with the project, or with this one where it will do.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled, recordInstalled } from './installed.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [file = '', ...args] = process.argv.slice(2)

const own = resolve(root, 'node_modules/.bin/node')
const willDo = runsTypeScript(process.versions.node)

if (!isInstalled(root) || !(existsSync(own) || willDo)) install()
if (existsSync(own)) runWith(own)
else if (willDo) runWith(process.execPath)
else refuse()

function install() {
  // Through the shell: on some systems npx is a script that only a shell finds.
  const { status } = spawnSync('npm run -s setup', { cwd: root, shell: true, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  recordInstalled(root)
}

/** Node strips types by itself since 22.18. */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function runWith(node) {
  const child = spawn(node, [resolve(root, file), ...args], {
    stdio: 'inherit',
    // Shims ask the PATH for a Node. The start ends with its caller, and that is ours, not we (see caller.ts).
    env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}`, VERBUND_CALLER: String(process.ppid) },
  })
  // Ctrl-C reaches the child too; whatever else comes is passed on, and the child decides when all has ended.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}

function refuse() {
  console.error(
    `Hier läuft Node ${process.versions.node}, und für ${process.platform}-${process.arch} liegt der Verbundakte kein eigenes Node bei: ` +
      'Installieren Sie Node 24 (https://nodejs.org) und starten Sie noch einmal.',
  )
  process.exit(1)
}
