/** A plot as SVG: curves on two logarithmic axes. */

export interface Curve {
  readonly name: string
  /** Above 0; in the order of `x`. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export interface Plot {
  readonly title: string
  /** What the axes count. */
  readonly x: string
  readonly y: string
  readonly curves: readonly Curve[]
}

const WIDTH = 720
const HEIGHT = 420
const MARGIN = { left: 70, right: 150, top: 40, bottom: 50 } as const
const COLOURS = ['#1b6ca8', '#c8553d', '#588157', '#8f5a9c', '#777777', '#b08900'] as const

export function plot({ title, x, y, curves }: Plot): string {
  const points = curves.flatMap((curve) => curve.points)
  const across = scale(
    points.map((point) => point.x),
    MARGIN.left,
    WIDTH - MARGIN.right,
  )
  const up = scale(
    points.map((point) => point.y),
    HEIGHT - MARGIN.bottom,
    MARGIN.top,
  )
  const lines = curves.map(({ name, points }, i) => {
    const colour = COLOURS[i % COLOURS.length]
    const path = points.map((point) => `${across.at(point.x)},${up.at(point.y)}`).join(' ')
    const last = points.at(-1) ?? { x: 1, y: 1 }
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.map((point) => `<circle cx="${across.at(point.x)}" cy="${up.at(point.y)}" r="3" fill="${colour}"/>`),
      label(
        across.at(last.x) + 8,
        up.at(last.y) + 4,
        `${name}: ${last.y < 10 ? last.y.toFixed(1) : Math.round(last.y)}`,
        'start',
        colour,
      ),
    ].join('\n')
  })
  const ticks = [
    ...across.ticks.map((tick) =>
      label(across.at(tick), HEIGHT - MARGIN.bottom + 20, tick.toLocaleString('en'), 'middle'),
    ),
    ...up.ticks.map((tick) => label(MARGIN.left - 8, up.at(tick) + 4, tick.toLocaleString('en'), 'end')),
    ...up.ticks.map(
      (tick) =>
        `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="#ddd"/>`,
    ),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${title} (${y} by ${x})</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    label(MARGIN.left, 22, `${title} (${y} by ${x})`, 'start'),
    ...ticks,
    ...lines,
    '</svg>\n',
  ].join('\n')
}

/** A logarithmic scale over whole powers of ten. */
function scale(values: readonly number[], from: number, to: number) {
  const logs = values.filter((value) => value > 0).map(Math.log10)
  const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))]
  const span = Math.max(1, high - low)
  return {
    at: (value: number) => Math.round(from + ((to - from) * (Math.log10(value) - low)) / span),
    ticks: Array.from({ length: span + 1 }, (_, i) => 10 ** (low + i)),
  }
}

const label = (x: number, y: number, text: string, anchor: string, colour = '#333'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${text}</text>`
