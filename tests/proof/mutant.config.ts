import { fileURLToPath } from 'node:url'
import { mergeConfig } from 'vitest/config'
import { alone } from '../../vitest.config.ts'
import { GUARDS } from './guards.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const guard = GUARDS[Number(process.env.VERBUND_MUTANT)]

/** The program with one guard taken away as it is loaded; the files stay as they are. */
export default mergeConfig(alone, {
  root,
  // What an earlier run has loaded must not stand in for what is taken away now.
  test: { fsModuleCache: false },
  plugins: [
    {
      name: 'one-guard-less',
      enforce: 'pre' as const,
      transform(code: string, id: string) {
        if (!guard || !id.split('?')[0]?.endsWith(`/${guard.file}`)) return null
        if (!code.includes(guard.find)) throw new Error(`the guard is not in ${guard.file} as it is loaded`)
        return code.replace(guard.find, () => guard.put)
      },
    },
  ],
})
