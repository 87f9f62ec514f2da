// The small circuit of the engine's own tests: wires one; y; two public inputs in no constraint; the private a and b; t = a·b, u = t². y = u + 3·t + a.

const PRIME = 8444461749428370424248824938781546531375899335154063827935233455917409239041n;

const number = (value, bytes) => {
  const buffer = Buffer.alloc(bytes);
  for (let place = 0; place < bytes; place++) {
    buffer[place] = Number((BigInt(value) >> BigInt(8 * place)) & 255n);
  }
  return buffer;
};

const container = (magic, version, sections) =>
  Buffer.concat([
    Buffer.from(magic),
    number(version, 4),
    number(sections.length, 4),
    ...sections.flatMap((content, index) => [number(index + 1, 4), number(content.length, 8), content]),
  ]);

const rows = [
  [[[4, 1]], [[5, 1]], [[6, 1]]],
  [[[6, 1]], [[6, 1]], [[7, 1]]],
  [[[4, 1], [6, 3], [7, 1]], [[0, 1]], [[1, 1]]],
];

/** The circuit as a `.r1cs` file. */
export const circuit = container("r1cs", 1, [
  Buffer.concat([number(32, 4), number(PRIME, 32), ...[8, 1, 2, 2].map((count) => number(count, 4)), number(0, 8), number(rows.length, 4)]),
  Buffer.concat(rows.flat().flatMap((terms) => [number(terms.length, 4), ...terms.flatMap(([wire, factor]) => [number(wire, 4), number(factor, 32)])])),
]);

/** A witness of it as a `.wtns` file. */
export function witness(hash, challenge, a, b) {
  const t = a * b;
  const values = [1, t * t + 3 * t + a, hash, challenge, a, b, t, t * t];
  return container("wtns", 2, [Buffer.concat([number(32, 4), number(PRIME, 32), number(values.length, 4)]), Buffer.concat(values.map((value) => number(value, 32)))]);
}

/** Its witness program, as the engine's own tests have it. */
export const program = Buffer.from("7a6b7770010102020803020002ff0101040402040502010406020704010c040201060002", "hex");

/** The program's inputs. */
export const inputs = (...values) => Buffer.concat(values.map((value) => number(value, 32)));
