import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { CHART_COLORS, CHART_SIZE, drawBarChart } from '../../src/charts/draw-bar-chart.ts'

const pixelsOf = async (png: Uint8Array) => {
  const image = await loadImage(Buffer.from(png))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const counts = new Map<string, number>()
  let opaque = true
  for (let i = 0; i < data.length; i += 4) {
    const color = `#${[data[i], data[i + 1], data[i + 2]].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`
    counts.set(color, (counts.get(color) ?? 0) + 1)
    opaque &&= data[i + 3] === 255
  }
  return { width: image.width, height: image.height, counts, opaque }
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('a bar chart', () => {
  it('is readable on its own background, in any theme', async () => {
    const png = await drawBarChart(
      [
        { label: '16 Mar', value: 3 },
        { label: '17 Mar', value: 1 },
      ],
      'articles a day',
    )
    const { width, height, counts, opaque } = await pixelsOf(png)
    expect([width, height]).toEqual([CHART_SIZE.width * 2, CHART_SIZE.height * 2])
    expect(opaque).toBe(true)
    expect(counts.get(CHART_COLORS.ground)).toBeGreaterThan(100_000)
    expect(counts.get(CHART_COLORS.bar)).toBeGreaterThan(50_000)
    expect(contrast(CHART_COLORS.text, CHART_COLORS.ground)).toBeGreaterThan(7)
    expect(contrast(CHART_COLORS.bar, CHART_COLORS.ground)).toBeGreaterThan(3)
    expect(png.byteLength).toBeLessThan(100_000)
  })

  it('shows its labels, with the font that comes with it', async () => {
    const shown = await pixelsOf(await drawBarChart([{ label: '16 Mar', value: 0 }], 'articles a day'))
    const blank = await pixelsOf(await drawBarChart([{ label: '', value: 0 }], ''))
    const textPixels = (pixels: typeof shown) => pixels.counts.get(CHART_COLORS.text) ?? 0
    expect(textPixels(shown)).toBeGreaterThan(textPixels(blank) + 100)
  })
})
