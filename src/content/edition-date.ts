// The date that names an edition's folder.

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the name is YYYY-MM-DD and stands in the calendar: 2026-02-30 does not. */
export function isEditionDate(name: string): boolean {
  if (!DATE.test(name)) return false
  const time = Date.parse(`${name}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(name)
}
