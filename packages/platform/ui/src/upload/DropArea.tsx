import type { ReactNode } from 'react'
import { useFileDrop } from './file-drop.ts'
import './drop-area.css'

interface DropAreaProps {
  /** what will happen with the files, shown while they hover */
  readonly label: string
  /** null: takes nothing here */
  readonly onFiles: ((files: readonly File[]) => void) | null
  readonly children: ReactNode
}

/** A part of the screen that takes files, and says so while they hover over it. */
export function DropArea({ label, onFiles, children }: DropAreaProps) {
  const { over, handlers } = useFileDrop(onFiles)
  return (
    <div className="va-drop" {...handlers}>
      {children}
      {over && <p className="va-drop__hint">{label}</p>}
    </div>
  )
}
