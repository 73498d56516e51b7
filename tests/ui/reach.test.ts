import { describe, expect, it } from 'vitest'
import { callAddress, messageAddress } from '../../src/ui/reach.ts'

describe('callAddress', () => {
  it.each([
    ['9-8-8', 'tel:988'],
    ['+1 (514) 555-0117', 'tel:+15145550117'],
    ['0 805 23 23 36', 'tel:0805232336'],
    ['*31# 514 555', 'tel:*31#514555'],
    ['ask Jo', null],
    ['', null],
  ])('%s', (number, address) => expect(callAddress(number)).toBe(address))
})

describe('messageAddress', () => {
  it.each([
    ['988', null, 'sms:988'],
    ['741741', 'HOME', 'sms:741741?&body=HOME'],
    ['jo@example.org', null, 'mailto:jo@example.org'],
    ['https://chat.example.org/jo', null, 'https://chat.example.org/jo'],
    ['javascript:alert(1)', null, 'sms:1'],
    ['by the river', null, null],
  ])('%s', (to, say, address) => expect(messageAddress(to, say)).toBe(address))
})
