import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { MAXIMUM_LINE_BYTES, TOO_LONG, readLines } from '../lines.mjs';

const linesOf = chunks => new Promise(resolve => {
  const lines = [];
  readLines(Readable.from(chunks.map(chunk => Buffer.from(chunk))), line => lines.push(line === TOO_LONG ? line : line.toString()), () => resolve(lines));
});

test('lines are found wherever the chunks break', async () => {
  assert.deepEqual(await linesOf(['one\ntw', 'o\n', '\nthr', 'ee\n']), ['one', 'two', '', 'three']);
});

test('a line without an end is none', async () => {
  assert.deepEqual(await linesOf(['one\ntwo']), ['one']);
});

test('a line of the longest length is read, and one byte more is too long', async () => {
  const longest = 'x'.repeat(MAXIMUM_LINE_BYTES);
  assert.deepEqual(await linesOf([`${longest}\n`, `${longest}x\n`, 'next\n']), [longest, TOO_LONG, 'next']);
});
