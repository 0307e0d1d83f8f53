import type { Recorder } from '@verbundakte/audit'
import { savepoint, type Tx } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'

/** @param recorder null: nothing happens here, it is only read */
export function recording(recorder: Recorder | null): Context['record'] {
  return (event, subject, payload, open) => {
    if (!recorder) throw new Error(`${event} recorded outside the transaction of a use case`)
    recorder.record(event, subject, payload, open)
  }
}

/** What fails alone has not happened: neither in the tables nor in the log. */
export function failingAlone(tx: Tx, recorder: Recorder | null): Context['alone'] {
  return async (work) => {
    if (!recorder) throw new Error('something that may fail alone, outside the transaction of a use case')
    const place = recorder.place
    try {
      return await savepoint(tx, work)
    } catch (error) {
      recorder.forget(place)
      throw error
    }
  }
}
