import { expect, test } from 'vitest'
import { readMailPath } from '../../src/intake/mail/place.ts'

const folders = (...lists: string[]) => lists.flatMap((list) => list.split('|'))

test.each(
  folders(
    'Sent Items|Sent-mail|[Gmail].Sent Mail|.INBOX.Sent|Sent (2).mbox|sent-mail-2025|Sent.sbd/2025|Gesendete Mails|Courrier envoyé',
    'Elementos enviados|Posta inviata|Itens enviados|Verzonden objecten|Skickade objekt|Sendte elementer|Lähetetyt kohteet',
    'Wysłana poczta|Elementy wysłane|Odeslaná pošta|Odoslané|Elküldött levelek|Elemente trimise|Gönderilmiş Öğeler',
    'Poslani elementi|Poslana sporočila|Poslane stavke|Saadetud kirjad|Išsiųsta|Nosūtītās ziņas|Отправленные сообщения|Надіслані',
    'Изпратени елементи|Послато|Απεσταλμένα στοιχεία|פריטים שנשלחו|العناصر المرسلة|送信済みメッセージ|已发送的邮件|寄件匣備份|已發送郵件',
    '보낸 메일함|보낸메일함|보낸 편지함|Mục Đã gửi|Pesan Terkirim|รายการที่ส่ง|จดหมายที่ส่งแล้ว|Elements enviats|Sendur póstur',
  ),
)('%s holds what was sent', (name) => {
  expect(readMailPath(`Mail/${name}`).place).toBe('sent')
})

test.each(
  folders(
    'Inbox|Archive|Entwürfe|Postausgang|Unsent|Kunden|Consent|Sentinel|Representative|Absent|All Mail',
    'Not sent|To be sent|Nicht gesendet|Non envoyés|No enviados|Niet verzonden|已发货|未送信',
  ),
)('%s says nothing of what was sent', (name) => {
  expect(readMailPath(`Mail/${name}`).place).not.toBe('sent')
})
