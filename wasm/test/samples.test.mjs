import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleInputs } from '../samples.mjs';

test('samples have the types of the inputs', () => {
  const point = { type: 'struct', members: [{ name: 'x', type: 'u8' }, { name: 'y', type: 'boolean' }] };
  const types = [{ type: 'field' }, { type: 'array', element_type: point, length: 2 }, { type: 'address' }, { type: 'group' }];
  assert.deepEqual(sampleInputs(types, 1, 'aleo1'), ['1field', '[{ x: 1u8, y: true }, { x: 1u8, y: true }]', 'aleo1', '0group']);
});

test('a type without samples is refused by name', () => {
  assert.throws(() => sampleInputs([{ type: 'signature' }], 1, ''), { kind: 'not-supported', message: /'signature'/ });
});
