// Names and numbers of features: each template owns a run of ids, one for every combination of its
// classes. Nothing is hashed, so that every weight can be read back as words.

/** The values of one class by name, or how many there are. */
export type Classes = readonly string[] | number

type Template = {
  readonly name: string
  readonly classes: readonly Classes[]
  readonly first: number
}

/** The id of one combination of classes; a class out of range counts as the nearest. */
export type Feature = (a?: number, b?: number, c?: number) => number

export type FeatureSpace = {
  /** Adds a template of up to three classes. */
  readonly feature: (name: string, ...classes: readonly Classes[]) => Feature
  readonly size: () => number
  /** `name: value, value`: what the id stands for. */
  readonly nameOf: (id: number) => string
}

const sizeOf = (classes: Classes): number =>
  typeof classes === 'number' ? classes : classes.length

export function openFeatureSpace(): FeatureSpace {
  const templates: Template[] = []
  let size = 0
  const feature = (name: string, ...classes: readonly Classes[]): Feature => {
    const first = size
    const [A = 1, B = 1, C = 1] = classes.map(sizeOf)
    templates.push({ name, classes, first })
    size += A * B * C
    return (a = 0, b = 0, c = 0) => first + (within(a, A) * B + within(b, B)) * C + within(c, C)
  }
  return {
    feature,
    size: () => size,
    nameOf: (id) => nameIn(templates, id),
  }
}

const within = (value: number, size: number): number => (value < size ? value : size - 1)

function nameIn(templates: readonly Template[], id: number): string {
  const template = templates.findLast(({ first }) => first <= id)
  if (template === undefined) return 'unknown'
  let rest = id - template.first
  const values = template.classes.toReversed().map((classes) => {
    const value = rest % sizeOf(classes)
    rest = (rest - value) / sizeOf(classes)
    return typeof classes === 'number' ? String(value) : (classes[value] ?? '')
  })
  return values.length === 0 ? template.name : `${template.name}: ${values.toReversed().join(', ')}`
}
