import type { MailHeader } from './header.ts'

type Dated = { readonly header: MailHeader; readonly mailbox: string }

/** One in ten may have been sent from elsewhere, or by another program, and the mailbox still be one that writes UTC. */
const MOST_OTHERS = 0.1

/**
 * Which of these messages bear UTC because a program dates so wherever it is, rather than because they were sent where
 * UTC is the time. Exchange, Outlook on the web and Proton write `+0000` for everybody; somebody in London in winter
 * writes it too. Judged by a mailbox as a whole: a message is a program's where nearly all of its mailbox is in UTC, or
 * where it bears the marks of such a program and at least half of those that do are in UTC. `-0000` says by itself that
 * it tells of no place (RFC 5322, 3.3).
 */
export function utcProgramsOf(messages: Iterable<Dated>): (message: Dated) => boolean {
  const shares = new Map<string, { all: number; utc: number; marked: number; markedUtc: number }>()
  for (const { header, mailbox } of messages) {
    if (header.offset === null && !header.isUtc) continue
    const share = shares.get(mailbox) ?? { all: 0, utc: 0, marked: 0, markedUtc: 0 }
    shares.set(mailbox, share)
    share.all++
    if (isInUtc(header)) share.utc++
    if (header.isUtcProgram) share.marked++
    if (header.isUtcProgram && isInUtc(header)) share.markedUtc++
  }
  return ({ header, mailbox }) => {
    if (header.isUtc) return true
    const share = shares.get(mailbox)
    if (!share || header.offset !== 0) return false
    const isAlmostAll = share.utc >= share.all * (1 - MOST_OTHERS)
    return isAlmostAll || (header.isUtcProgram && share.markedUtc * 2 >= share.marked)
  }
}

function isInUtc({ offset, isUtc }: MailHeader): boolean {
  return offset === 0 || isUtc
}
