// Elements of the scalar field of BLS12-377.

export const MODULUS = 8444461749428370424248824938781546531375899335154063827935233455917409239041n;

const BYTES = 32;

/** An element in decimal digits, without leading zeros; undefined if the text is anything else. Nothing is reduced. */
export function parseElement(text: string): bigint | undefined {
  if (!/^(0|[1-9][0-9]{0,75})$/.test(text)) {
    return undefined;
  }
  const value = BigInt(text);
  return value < MODULUS ? value : undefined;
}

/** The number with these bytes, the lowest first. */
export const fromBytes = (bytes: Uint8Array): bigint => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** Elements one after the other, 32 bytes each, the lowest byte first. */
export function toBytes(elements: readonly bigint[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(elements.length * BYTES);
  elements.forEach((element, index) => {
    for (let place = 0, rest = element; place < BYTES; place++, rest >>= 8n) {
      bytes[index * BYTES + place] = Number(rest & 255n);
    }
  });
  return bytes;
}
