// Names and numbers of features: each template owns a run of ids, one for every combination of its
// classes. Nothing is hashed, so that every weight can be read back as words.

type Template = { readonly name: string; readonly sizes: readonly number[]; readonly first: number }

/** The id of one combination of classes; a class out of range counts as the nearest. */
export type Feature = (a: number, b?: number, c?: number, d?: number) => number

export type FeatureSpace = {
  /** Adds a template of up to four classes with the given numbers of values. */
  readonly feature: (name: string, ...sizes: readonly number[]) => Feature
  readonly size: () => number
  /** First id of each template, in order. */
  readonly templates: () => readonly number[]
  /** `name(1,0,3)`: what the id stands for. */
  readonly nameOf: (id: number) => string
}

export function openFeatureSpace(): FeatureSpace {
  const templates: Template[] = []
  let size = 0
  const feature = (name: string, ...sizes: readonly number[]): Feature => {
    const first = size
    const [A = 1, B = 1, C = 1, D = 1] = sizes
    templates.push({ name, sizes, first })
    size += A * B * C * D
    return (a, b = 0, c = 0, d = 0) => {
      return first + ((within(a, A) * B + within(b, B)) * C + within(c, C)) * D + within(d, D)
    }
  }
  return {
    feature,
    size: () => size,
    templates: () => templates.map(({ first }) => first),
    nameOf: (id) => nameIn(templates, id),
  }
}

const within = (value: number, size: number): number => (value < size ? value : size - 1)

function nameIn(templates: readonly Template[], id: number): string {
  const template = templates.findLast(({ first }) => first <= id)
  if (template === undefined) return 'unknown'
  let rest = id - template.first
  const values = template.sizes.toReversed().map((size) => {
    const value = rest % size
    rest = (rest - value) / size
    return value
  })
  return `${template.name}(${values.toReversed().join(',')})`
}
