import { expect, test } from 'vitest'
import { isNamedOff } from '../../src/intake/sessionDays.ts'
import { didNotTakePlace } from '../../src/intake/table/columns.ts'

test.each(
  [
    'Cancelled,Late cancel,DNA,WNB,Was Not Brought,Non-attendance,CAN,LC,CNS,N/S',
    'Abgesagt,Ausfall,Nicht anwesend,Nicht da,krank,Verhindert,Unentschuldigt,Annulé,Malade,Non venu,Excusé',
    'Annullato,Disdetto,Spostato,Cancelado,Anulado,No vino,Desmarcou,Não veio,Afgebeld,Niet nagekomen,Ziek,Verhinderd',
    'Inställd,Återbud,Uteblev,Ej infunnit,Avlyst,Ikke møtt,Ikke fremmødt,Peruttu,Peruutettu,Ei saapunut,Odwołana,Zrušeno',
    'Lemondva,Elmaradt,İptal edildi,Gelmedi,Otkazano,Отменена,Неявка,Не пришёл,Скасовано,Ακυρώθηκε',
    'キャンセル,無断キャンセル,欠席,已取消,未到,취소,노쇼',
    'Non si è presentato,Não realizado,No se realizó,Non réalisé,Pas honoré,Not arrived,Never came,Unkept,Hasn’t happened',
    'Nicht durchgeführt,Nicht wahrgenommen,Storno,Nie przyszedł,Nepřišel,Neprišiel,Nedostavil se,Nem jött el,Inte kommit',
    'Kom inte,Kom ikke,Mødte ikke op,Møtte ikke,Не прийшов,Не з’явилася,未出席,爽約,Reporté',
  ].flatMap((words) => words.split(',')),
)('%s did not take place', (word) => {
  expect(didNotTakePlace(word)).toBe(true)
})

test.each(
  [
    'Show,Completed,Attended,Kept,Checked in,Confirmed,Pending,Not paid,No note,Non-billable,Late arrival,Movement therapy',
    'Wahrgenommen,Bestätigt,Nicht abgerechnet,Notiz fehlt,Krankenkasse,Absprache,Venu,Honoré,Non facturé,En attente',
    'Effettuato,Realizada,Asistió,No cobrado,Atendido,Compareceu,Voltooid,Niet betaald,Muziek,Genomförd,Gennemført',
    'Note not attached,Nicht eingereicht,Niet op tijd betaald,Nie potwierdzono,Není potvrzeno,Kom,Mødt,Не оплачено,Report sent',
    'Toteutunut,Odbyta,Proběhlo,Megtartva,Geldi,Пришел,Проведено,完了,已完成,완료',
  ].flatMap((words) => words.split(',')),
)('%s did', (word) => {
  expect(didNotTakePlace(word)).toBe(false)
})

test.each(
  [
    'Canceled: Kim,Cancelled: Kim,Abgesagt: Kim,Annulé : Kim,Cancelada: Kim,Annullato: Kim,Anulado: Kim,Geannuleerd: Kim',
    'Inställd: Kim,Avlyst: Kim,Aflyst: Kim,Peruttu: Kim,Peruutettu: Kim,Odwołane: Kim,Zrušeno: Kim,Lemondva: Kim',
    'İptal edildi: Kim,Отменено: Kim,Ακυρώθηκε: Kim,キャンセル済み: Kim,已取消: Kim,취소됨: Kim',
  ].flatMap((names) => names.split(',')),
)('%s was called off', (name) => {
  expect(isNamedOff(name)).toBe(true)
})

test.each([
  'Kim',
  'Cancellations: calls',
  'Cancelled',
  'Cancel: gym',
  'Stornierung: Bank',
  'Annulation : dossier',
])('%s was not', (name) => {
  expect(isNamedOff(name)).toBe(false)
})
