import { fromProblem } from './api-error.ts'
import { json, reach } from './client.ts'

/** Every other session of the person ends. @throws ApiError with what to do better */
export async function changePassword(alt: string, neu: string): Promise<void> {
  const response = await reach('/kennwort', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ alt, neu }),
  })
  if (!response.ok) throw fromProblem(response.status, await json(response))
}
