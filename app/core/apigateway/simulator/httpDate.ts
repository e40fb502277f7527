const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dayLength = 86_400_000

/** Epoch milliseconds as a Date header says them (RFC 9110, 5.6.7): `Thu, 09 Apr 2015 12:34:56 GMT`. */
export function httpDate(epoch: number): string {
  const { day, time } = split(epoch)
  const { year, month, date } = civilDate(day)
  return `${days[((day % 7) + 7) % 7]}, ${two(date)} ${months[month]} ${year} ${time.join(':')} GMT`
}

/** The same in ISO 8601's basic form, as signatures have it: `20150409T123456Z`. */
export function basicDate(epoch: number): string {
  const { day, time } = split(epoch)
  const { year, month, date } = civilDate(day)
  return `${year}${two(month + 1)}${two(date)}T${time.join('')}Z`
}

/** Days since 1970-01-01 (a time that is no number is then), and hours, minutes and seconds in two digits each. */
function split(epoch: number): { readonly day: number; readonly time: readonly string[] } {
  const known = Number.isFinite(epoch) ? epoch : 0
  const day = Math.floor(known / dayLength)
  const seconds = Math.floor((known - day * dayLength) / 1000)
  return { day, time: [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two) }
}

/** Days since 1970-01-01 in the Gregorian calendar, counted from a March so that leap days end a year. */
function civilDate(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = (fromMarch + 2) % 12
  const year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0)
  return { year, month, date: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
