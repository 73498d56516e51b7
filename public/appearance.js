// The chosen light and name, before the first frame.
const name = 'shoreline-appearance'
const bars = [...document.querySelectorAll('meta[media]')].map((bar) => [bar, bar.media])

function wear(light) {
  document.documentElement.dataset.appearance = light
  for (const [bar, media] of bars)
    bar.media = light === 'auto' ? media : media.includes(light) ? 'all' : 'not all'
}

addEventListener(name, ({ detail }) => {
  wear(detail)
  try {
    localStorage.setItem(name, detail)
  } catch {
    // A browser that keeps nothing begins in the device's light.
  }
})
wear('auto')
try {
  wear(localStorage.getItem(name) ?? 'auto')
  const plain = localStorage.getItem('shoreline-plain')
  if (plain) {
    document.title = plain
    document.documentElement.dataset.plain = ''
    document.querySelector('[rel=icon]').href = './icons/plain.svg'
  }
} catch {
  // The same.
}
