/** Draws curves on two logarithmic axes, as SVG. */

export interface Curve {
  readonly name: string
  /** Both values are above 0. In the order of `x`. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

interface Plot {
  readonly title: string
  /** The names of the axes. */
  readonly x: string
  readonly y: string
  readonly curves: readonly Curve[]
}

const WIDTH = 720
const HEIGHT = 420
const MARGIN = { left: 70, right: 150, top: 40, bottom: 50 } as const
const COLOURS = ['#1b6ca8', '#c8553d', '#588157', '#8f5a9c', '#777777', '#b08900'] as const

interface Scale {
  /** Where a value is, in pixels. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** @returns the plot as the text of an SVG file */
export function plot({ title, x, y, curves }: Plot): string {
  const points = curves.flatMap((curve) => curve.points)
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const across = logarithmicScale(xs, MARGIN.left, WIDTH - MARGIN.right)
  const up = logarithmicScale(ys, HEIGHT - MARGIN.bottom, MARGIN.top)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${title} (${y} by ${x})</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    label(`${title} (${y} by ${x})`, { x: MARGIN.left, y: 22, anchor: 'start' }),
    ...ticksOf(across, up),
    ...curves.map((curve, i) => drawn(curve, COLOURS[i % COLOURS.length] ?? '', across, up)),
    '</svg>\n',
  ].join('\n')
}

function ticksOf(across: Scale, up: Scale): readonly string[] {
  const below = HEIGHT - MARGIN.bottom + 20
  return [
    ...across.ticks.map((tick) => label(tick.toLocaleString('en'), { x: across.at(tick), y: below, anchor: 'middle' })),
    ...up.ticks.map((tick) =>
      label(tick.toLocaleString('en'), { x: MARGIN.left - 8, y: up.at(tick) + 4, anchor: 'end' }),
    ),
    ...up.ticks.map(
      (tick) =>
        `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="#ddd"/>`,
    ),
  ]
}

/** The line of a curve, its points, and its name with its last value. */
function drawn({ name, points }: Curve, colour: string, across: Scale, up: Scale): string {
  const path = points.map((point) => `${across.at(point.x)},${up.at(point.y)}`).join(' ')
  const last = points.at(-1) ?? { x: 1, y: 1 }
  const value = last.y < 10 ? last.y.toFixed(1) : Math.round(last.y)
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map((point) => `<circle cx="${across.at(point.x)}" cy="${up.at(point.y)}" r="3" fill="${colour}"/>`),
    label(`${name}: ${value}`, { x: across.at(last.x) + 8, y: up.at(last.y) + 4, anchor: 'start', colour }),
  ].join('\n')
}

/** Covers whole powers of ten, from one place in pixels to another. */
function logarithmicScale(values: readonly number[], from: number, to: number): Scale {
  const logs = values.filter((value) => value > 0).map(Math.log10)
  const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))]
  const span = Math.max(1, high - low)
  return {
    at: (value: number) => Math.round(from + ((to - from) * (Math.log10(value) - low)) / span),
    ticks: Array.from({ length: span + 1 }, (_, i) => 10 ** (low + i)),
  }
}

interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly colour?: string
}

const label = (text: string, { x, y, anchor, colour = '#333' }: LabelPlace): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${text}</text>`
