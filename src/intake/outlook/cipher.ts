/** How a store hides its text from a glance; neither way needs a secret ([MS-PST] 5.1 and 5.2). */
export type Cipher = 'none' | 'permute' | 'cyclic'

/** The first two of the three substitutions of [MS-PST] 5.1, byte by byte; the third undoes the first. */
const SUBSTITUTION = bytesOf(
  'QTYTYqghbrv0FswEf2ToXR7yyyp0xV410pVHnpYtmohMfYQ/26wxtkhf9sTYOYvnIzs4jsjB3yWxIKVGYE6c+6rTVlFFfFUAB8krnYWbCaCPrbMP' +
    'Y6uJS9enFVpxZkK/JkprmPrqd1OycAUs/Vk6hn7OBuuCeFfHjUOvtBzUW83i6SdPwwhygM+w7/Uobb4wTTSS1Q48IjLl5PmfwtEKgRLh7pGDduOX' +
    '5mGKF3mkt9yQelyMAqbKad5QGhGTuVKHWPztHTdJG2rgKTOZvWzZlPNAVG/wxnO41j5lGEQf3WcQ8QwZ7K4DoRR7qQv/+KPAogH3LrwkaHUN/rov' +
    'tdDaPQ==',
)
const SECOND = bytesOf(
  'FFMPVrPIepzrZUgXFhWfAsxUfIMADQwLomKodtvZ7cfFpNyshXTW0KebrpqWcWbDY5m43XOSjoR9pV7RXZOxV1FQgIlSlE9OCmu8jX9uR0ZBQEQB' +
    'EcsDP/f04amPPDr5+/AZMIIJLsmdoIZJ7m9NbcQtgTQlhxuIqvwGoRI4/UxCcmQTNyRqdXdD/+a0SzZc5Ng1PUW5LOy3MSspB2ijDml7GJ4hOb4o' +
    'Glt49SPKKrCvPv4EjOflmDKV0/ZK6Kbq6fPVL3Ag8h8FZ61VEM7N4yc72rrXwibUkR3SHCIz+PrxWu/PkLaLtb3AvwiXHmziYeDGwVmru1jeX99g' +
    'eX6yig==',
)
const INVERSE = new Uint8Array(256)
for (const [place, byte] of SUBSTITUTION.entries()) INVERSE[byte] = place

/** The bytes of a block as they were before it was hidden; `block` is the low half of its id. */
export function deciphered(bytes: Uint8Array, cipher: Cipher, block: number): Uint8Array {
  if (cipher === 'none') return bytes
  if (cipher === 'permute') return bytes.map((byte) => INVERSE[byte] as number)
  let key = (block ^ (block >>> 16)) & 0xffff
  return bytes.map((byte) => {
    const [low, high] = [key & 0xff, key >> 8]
    key = (key + 1) & 0xffff
    const once = SUBSTITUTION[(byte + low) & 0xff] as number
    const twice = SECOND[(once + high) & 0xff] as number
    return ((INVERSE[(twice - high) & 0xff] as number) - low) & 0xff
  })
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
