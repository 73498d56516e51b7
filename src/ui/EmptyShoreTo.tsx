import type { ReactNode } from 'react'
import { ButtonLink } from './Button.tsx'
import { EmptyShore } from './Shore.tsx'

/** An empty place whose one thing to do is to go somewhere else. */
export function EmptyShoreTo({ href, way, children }: { href: string; way: string; children: ReactNode }) {
  return (
    <EmptyShore
      action={
        <ButtonLink look="main" href={href}>
          {way}
        </ButtonLink>
      }
    >
      {children}
    </EmptyShore>
  )
}
