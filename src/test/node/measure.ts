// Measures the checker on letters of which people have said what is wrong with them: node measure.ts PACK.json FILE…
// Prints JSON: for every file and topic how often it was found rightly, missed, and found wrongly.

import { readFileSync } from 'node:fs';
import { Checker } from '../../../frontend/composer/engine/check.ts';
import type { Pack } from '../../../frontend/composer/engine/types.ts';

interface Count {
  right: number;
  missed: number;
  wrong: number;
}

const [packFile, ...files] = process.argv.slice(2);
const checker = new Checker(JSON.parse(readFileSync(packFile!, 'utf8')) as Pack);
const result: Record<string, Record<string, Count>> = {};
for (const file of files) {
  const counts: Record<string, Count> = (result[file.replace(/.*\//, '')] = {});
  for (const block of readFileSync(file, 'utf8').split(/^=== /m).slice(1)) {
    const end = block.indexOf('\n');
    const [, kind, verdict] = block.slice(0, end).split('|').map((part) => part.trim());
    const wanted = new Set(verdict!.startsWith('catch:') ? verdict!.slice(6).split(',').map((topic) => topic.trim()) : []);
    const context = { kind: kind!.toUpperCase().replace('-', '_'), addressee: [] };
    const found = new Set(checker.check(block.slice(end + 1).trim(), context).map((finding) => finding.topic));
    for (const topic of new Set([...wanted, ...found])) {
      const count = (counts[topic] ??= { right: 0, missed: 0, wrong: 0 });
      count[wanted.has(topic) ? (found.has(topic) ? 'right' : 'missed') : 'wrong']++;
    }
  }
}
console.log(JSON.stringify({ broken: checker.broken, result }));
