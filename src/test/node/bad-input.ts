// What nobody should paste or write into a pack, and what becomes of it: node bad-input.ts PACK.json. Fails with a word.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Checker, LONGEST } from '../../../frontend/composer/engine/check.ts';
import { Surnames } from '../../../frontend/composer/engine/names.ts';
import type { Pack } from '../../../frontend/composer/engine/types.ts';

const pack = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Pack;
const letter = { kind: 'LETTER', addressee: [] };

// one expression that no browser reads, one term with endings nobody knows: both named, the others work
const spoilt: Pack = {
  ...pack,
  checks: [{ ...pack.checks[0]!, code: 'XY-1', kind: 'expression', value: '(' }, ...pack.checks],
  words: [{ name: 'war', terms: 'слон~nobody', near: '', unless: '' }, ...pack.words],
};
const checker = new Checker(spoilt);
assert.deepEqual(checker.broken.map((each) => each.code), ['war', 'XY-1']);
assert.ok(checker.check('Галасавалі за прэзідэнта :)', letter).length >= 2);

// the longest texts there can be, as unlike a letter as possible
for (const part of ['а', 'А', 'a', '1 ', '. ', ')', '(. ', 'аА', 'п)', 'я_я.', 'Працую ', 'вул. Леніна ', 'Пётр ', '1,2.3-', '\n', '🙂', '😀 ', '@']) {
  const text = part.repeat(LONGEST / part.length);
  const begun = performance.now();
  new Checker(pack).check(text, letter);
  const took = performance.now() - begun;
  // no time of a machine's own: only what grows with the square of the length takes minutes
  assert.ok(took < 20_000, `${JSON.stringify(part)} took ${took} ms`);
}
assert.deepEqual(new Checker(pack).check('', letter), []);

// a name in any case has the stem of the name as it is held; HeldNames.java makes that one
const surnames = new Surnames(pack.endings['surname']);
for (const [stem, ...cases] of [
  ['каваленк', 'каваленка', 'каваленкі', 'каваленку', 'каваленкам'],
  ['іванов', 'іваноў', 'іванова', 'івановым', 'івановай'],
  ['бяляцк', 'бяляцкі', 'бяляцкага', 'бяляцкаму', 'бяляцкім'],
  ['тихановск', 'тихановская', 'тихановской', 'тихановскую'],
]) {
  cases.forEach((each) => assert.ok(surnames.stems(each).has(stem!), each));
}
console.log('good');
