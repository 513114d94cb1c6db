/**
 * A WebAssembly module that multiplies one vector with many, 16 values at a time (WebAssembly SIMD, W3C 2022). Plain JavaScript
 * takes about eight times as long. The module is small enough to be written down instruction by instruction.
 */

/** Of the section that a module's bytes are made of. */
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const
const TYPE = { i32: 0x7f, v128: 0x7b, none: 0x40, function: 0x60 } as const
const FUNCTION = 0x00
const MEMORY = 0x02

const BLOCK = 0x02
const LOOP = 0x03
const END = 0x0b
const BRANCH = 0x0c
const BRANCH_IF = 0x0d
const LOCAL_GET = 0x20
const LOCAL_SET = 0x21
const LOCAL_TEE = 0x22
const I32_STORE = 0x36
const I32_CONST = 0x41
const I32_LT_U = 0x49
const I32_GE_U = 0x4f
const I32_ADD = 0x6a
const I32_SHL = 0x74
const SIMD = 0xfd
const V128_LOAD = 0x00
const V128_CONST = 0x0c
const I32X4_EXTRACT_LANE = 0x1b
const I16X8_EXTEND_LOW_I8X16_S = 0x87
const I16X8_EXTEND_HIGH_I8X16_S = 0x88
const I32X4_ADD = 0xae
const I32X4_DOT_I16X8_S = 0xba

const BYTES_A_STEP = 16

/** Unsigned LEB128, as all numbers of a module are written. */
function leb(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]
}

/** Signed LEB128 of a number that is not negative, as constants are written. */
function signedLeb(value: number): readonly number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signedLeb(value >>> 7)]
}

const text = (name: string): readonly number[] => [...leb(name.length), ...Buffer.from(name)]
const section = (id: number, content: readonly number[]): readonly number[] => [id, ...leb(content.length), ...content]
const get = (local: number): readonly number[] => [LOCAL_GET, local]
const set = (local: number): readonly number[] => [LOCAL_SET, local]
const simd = (instruction: number): readonly number[] => [SIMD, ...leb(instruction)]
const constant = (value: number): readonly number[] => [I32_CONST, ...signedLeb(value)]
const load = (offset: number): readonly number[] => [...simd(V128_LOAD), 0, ...leb(offset)]

/** The function's parameters, then its variables. */
const LOCAL = { row: 0, end: 1, out: 2, at: 3, sum: 4, values: 5 } as const

/** Adds the products of eight values: half of the row's next 16. */
const addHalf = (extend: number, offset: number): readonly number[] => [
  ...[...get(LOCAL.values), ...simd(extend)],
  ...[...get(LOCAL.at), ...constant(1), I32_SHL, ...load(offset)],
  ...simd(I32X4_DOT_I16X8_S),
  ...[...get(LOCAL.sum), ...simd(I32X4_ADD), ...set(LOCAL.sum)],
]

/** The body of the inner loop: the next 16 values of the row. Branches back while there are more. */
const stepOf = (dimensions: number): readonly number[] => [
  ...[...get(LOCAL.row), ...get(LOCAL.at), I32_ADD, ...load(0), ...set(LOCAL.values)],
  ...addHalf(I16X8_EXTEND_LOW_I8X16_S, 0),
  ...addHalf(I16X8_EXTEND_HIGH_I8X16_S, BYTES_A_STEP),
  ...[...get(LOCAL.at), ...constant(BYTES_A_STEP), I32_ADD, LOCAL_TEE, LOCAL.at],
  ...[...constant(dimensions), I32_LT_U, BRANCH_IF, 0],
]

const lane = (number: number): readonly number[] => [...get(LOCAL.sum), ...simd(I32X4_EXTRACT_LANE), number]

/** The body of the outer loop: one row. Leaves the block around the loop after the last. */
const rowOf = (dimensions: number): readonly number[] => [
  ...[...get(LOCAL.row), ...get(LOCAL.end), I32_GE_U, BRANCH_IF, 1],
  ...[...simd(V128_CONST), ...new Array<number>(BYTES_A_STEP).fill(0), ...set(LOCAL.sum)],
  ...[...constant(0), ...set(LOCAL.at)],
  ...[LOOP, TYPE.none, ...stepOf(dimensions), END],
  ...[...get(LOCAL.out), ...lane(0), ...lane(1), I32_ADD, ...lane(2), I32_ADD, ...lane(3), I32_ADD, I32_STORE, 2, 0],
  ...[...get(LOCAL.out), ...constant(Int32Array.BYTES_PER_ELEMENT), I32_ADD, ...set(LOCAL.out)],
  ...[...get(LOCAL.row), ...constant(dimensions), I32_ADD, ...set(LOCAL.row)],
  ...[BRANCH, 0],
]

/**
 * The module imports a memory, `memory.vectors`, and exports `multiply(row, end, out)`. The vector to multiply with is at the
 * memory's beginning, 16 bits a value. The rows are between the addresses `row` and `end`, 8 bits a value. Their products go to
 * `out`, 32 bits each.
 * @param dimensions values of each vector, a multiple of 16
 */
export function dotProductModule(dimensions: number): Uint8Array<ArrayBuffer> {
  const variables = [2, ...[1, TYPE.i32], ...[2, TYPE.v128]]
  const body = [...variables, ...[BLOCK, TYPE.none, LOOP, TYPE.none, ...rowOf(dimensions), END, END], END]
  const parameters = [TYPE.i32, TYPE.i32, TYPE.i32]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(SECTION.type, [1, TYPE.function, ...leb(parameters.length), ...parameters, 0]),
    ...section(SECTION.import, [1, ...text('memory'), ...text('vectors'), MEMORY, 0, 1]),
    ...section(SECTION.function, [1, 0]),
    ...section(SECTION.export, [1, ...text('multiply'), FUNCTION, 0]),
    ...section(SECTION.code, [1, ...leb(body.length), ...body]),
  ])
}
