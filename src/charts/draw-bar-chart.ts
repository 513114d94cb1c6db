/** Draws a bar chart as a PNG, inside this process, with a font that the bot ships. */
import { createRequire } from 'node:module'

export interface Bar {
  readonly label: string
  /** At least 0. */
  readonly value: number
}

/** In CSS pixels. */
export const CHART_SIZE = { width: 720, height: 320 } as const
/** Pixels of the image for each CSS pixel, so that the chart is crisp on high-resolution screens. */
const PIXEL_RATIO = 2
/**
 * The chart has its own background and so reads the same in Discord's dark and light themes. Contrasts: WCAG 2.2,
 * 1.4.3, 1.4.11.
 */
export const CHART_COLORS = { ground: '#1e1f22', text: '#e6e7ea', bar: '#7c8cff', line: '#5b5e66' } as const
/** Without a font of its own, the chart would have no text on a machine without fonts. */
const FONT = { family: 'Inter', file: '@fontsource/inter/files/inter-latin-400-normal.woff2' } as const
const LABEL_SIZE_PX = 13

/**
 * @param bars in order, at least one
 * @param unit what is counted, in Latin script, as the title of the vertical axis
 * @param locale in which numbers are written
 * @returns a PNG of 1,440 by 640 pixels
 */
export async function drawBarChart(bars: readonly Bar[], unit: string, locale = 'en'): Promise<Uint8Array> {
  // Loaded with the first chart: these packages take 40 MB that nothing else needs.
  const [{ createCanvas, GlobalFonts }, { BarController, BarElement, CategoryScale, Chart, LinearScale }] =
    await Promise.all([import('@napi-rs/canvas'), import('chart.js')])
  Chart.register(BarController, BarElement, CategoryScale, LinearScale)
  if (!GlobalFonts.has(FONT.family)) {
    GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(FONT.file), FONT.family)
  }
  // chart.js multiplies the size of the canvas by the pixel ratio itself.
  const canvas = createCanvas(CHART_SIZE.width, CHART_SIZE.height)
  const text = { color: CHART_COLORS.text, font: { family: FONT.family, size: LABEL_SIZE_PX } }
  const chart = new Chart(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [{ data: bars.map(({ value }) => value), backgroundColor: CHART_COLORS.bar, borderRadius: 3 }],
    },
    options: {
      locale,
      animation: false,
      responsive: false,
      devicePixelRatio: PIXEL_RATIO,
      layout: { padding: 16 },
      scales: {
        x: { grid: { display: false }, border: { color: CHART_COLORS.line }, ticks: { ...text, maxRotation: 60 } },
        y: {
          beginAtZero: true,
          grid: { color: CHART_COLORS.line, lineWidth: 0.5 },
          border: { display: false },
          ticks: { ...text, precision: 0 },
          title: { ...text, display: true, text: unit },
        },
      },
    },
    plugins: [
      {
        id: 'ground',
        beforeDraw({ ctx, width, height }) {
          ctx.fillStyle = CHART_COLORS.ground
          ctx.fillRect(0, 0, width, height)
        },
      },
    ],
  })
  const png = await canvas.encode('png')
  chart.destroy()
  return new Uint8Array(png)
}
