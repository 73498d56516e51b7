/**
 * How words begin that say of a session, or of an entry, that it was called off, in small letters without accents, as
 * parts of a pattern; in the languages that programs come in here.
 */
export const CALLED_OFF_STEMS = [
  'cancel|abgesagt|storn|(?:ge)?an?nul|install[td]|a[fv](?:lyst|bok|bestil|bud)|odwo[lł]|zrus|lemond|iptal',
  'peru(?:ttu|utet)|отмен|скасов|ακυρω|キャンセル|已?取消|取り消|취소'.normalize('NFD'),
].join('|')
