/** A sentence in which what stands between `<b>` and `</b>` is weighted; anything else is shown as it is. */
export function Emphasis({ children }: { children: string }) {
  return children.split(/<b>(.*?)<\/b>/).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
    index % 2 === 1 ? <strong key={index}>{part}</strong> : part,
  )
}
