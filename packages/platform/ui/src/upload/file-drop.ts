import { type DragEvent, useRef, useState } from 'react'

/** Makes an element take files. While `take` is null it does not, and the drop goes to what lies around it. */
export function useFileDrop(take: ((files: readonly File[]) => void) | null) {
  const [over, setOver] = useState(false)
  // Children fire enter and leave too; only the balance says whether the pointer is still inside.
  const inside = useRef(0)
  const end = () => {
    inside.current = 0
    setOver(false)
  }
  const handlers = take && {
    onDragEnter: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      inside.current += 1
      setOver(true)
    },
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = 'copy'
    },
    onDragLeave: () => {
      inside.current -= 1
      if (inside.current <= 0) end()
    },
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      end()
      take([...event.dataTransfer.files])
    },
  }
  return { over, handlers: handlers ?? {} }
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
