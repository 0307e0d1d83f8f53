import { discover, MODULE_ROOTS } from '@verbundakte/module'
import { moduleContract } from '@verbundakte/testing'

await moduleContract(await discover([...MODULE_ROOTS, new URL('fixture/', import.meta.url)]))
