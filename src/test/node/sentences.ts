// Measures the checker on single sentences, as many ways to say a thing as came to mind: node sentences.ts PACK.json FILE…
// `# topic`, then `+` what must be found for it, `-` where nothing must be found for anything. Prints JSON as measure.ts does.

import { readFileSync } from 'node:fs';
import { Checker } from '../../../frontend/composer/engine/check.ts';
import type { Pack } from '../../../frontend/composer/engine/types.ts';

const AROUND = {
  be: ['Добры дзень!\n\n', '\n\nУ нас ужо цямнее.\nПа небе плывуць аблокі.\nУсяго найлепшага!\nЗ цяплом'],
  ru: ['Добрый день!\n\n', '\n\nУ нас уже темнеет.\nПо небу плывут облака.\nВсего самого доброго!\nС теплом'],
};

const [packFile, ...files] = process.argv.slice(2);
const checker = new Checker(JSON.parse(readFileSync(packFile!, 'utf8')) as Pack);
const result: Record<string, Record<string, { right: number; missed: number; clean: number; wrong: number }>> = {};
const lost: string[] = [];
for (const file of files) {
  const topics: (typeof result)[string] = (result[file.replace(/.*\//, '')] = {});
  const [before, after] = AROUND[file.includes('be-sentences') ? 'be' : 'ru'];
  let topic = '';
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const told = line.slice(2);
    if (line.startsWith('# ')) {
      topic = told;
      continue;
    }
    const counts = (topics[topic] ??= { right: 0, missed: 0, clean: 0, wrong: 0 });
    // who signs does so in the last line
    const text = topic === 'self' ? told : before! + told + after!;
    const found = checker.check(text, { kind: 'LETTER', addressee: [] });
    const good = line.startsWith('+') ? found.some((finding) => finding.topic === topic) : found.length === 0;
    counts[line.startsWith('+') ? (good ? 'right' : 'missed') : good ? 'clean' : 'wrong']++;
    if (!good) {
      lost.push(line);
    }
  }
}
console.log(JSON.stringify({ broken: checker.broken, result, lost }));
