import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { installParameters, withParameters } from '../parameters.mjs';

const folder = mkdtempSync(join(tmpdir(), 'zkml-parameters-'));
const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const checksum = createHash('sha256').update(bytes).digest('hex').slice(0, 7);
const address = `https://parameters.provable.com/mainnet/powers-of-beta-16.usrs`;

before(() => {
  process.env.ZKML_PARAMETERS = folder;
  writeFileSync(join(folder, 'powers-of-beta-16.usrs'), bytes);
  installParameters();
});
after(() => rmSync(folder, { recursive: true }));

const fetch = url => {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.overrideMimeType('octet/binary; charset=ISO-8859-5');
  request.send();
  return request;
};

/** What snarkVM does with the text: each character is one byte of the charset. */
const encode = text => {
  const table = new Map([...bytes].map(byte => [new TextDecoder('iso-8859-5').decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map(character => table.get(character)));
};

test('every byte of a file arrives', () => {
  const { status, responseText } = fetch(`${address}.${checksum}`);
  assert.equal(status, 200);
  assert.deepEqual(encode(responseText), bytes);
});

const refused = (url, message) => assert.rejects(
  withParameters(async () => {
    assert.equal(fetch(url).status, 404);
    throw 'snarkVM: download failed';
  }),
  { kind: 'parameters', message },
);

test('a missing file is named with its place', () =>
  refused('https://parameters.provable.com/mainnet/powers-of-beta-17.usrs.1234567', /powers-of-beta-17\.usrs, SHA-256 1234567…, is expected at .*ENOENT/));
test('a file with another hash is refused with that hash', () => refused(`${address}.1234567`, /it has 256 bytes with the SHA-256/));
test('nothing but SRS files is read', () => refused('https://parameters.provable.com/mainnet/../../etc/passwd', /which is no SRS file/));
