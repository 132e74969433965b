// What the checker found, each with its rule, where it is from, and a way out.

import { html, nothing, type TemplateResult } from 'lit';
import type { Check, Finding } from './engine/types.ts';
import { type Given, type Rule, said } from './given.ts';

/** Findings of one check at several places are told once. */
export interface Told {
  rule: Rule;
  check: Check;
  findings: Finding[];
}

const ORDER = { BLOCK: 0, WARN: 1, INFO: 2 };
const MOST_PLACES = 12;

export function told(findings: readonly Finding[], rules: readonly Rule[], checks: readonly Check[]): Told[] {
  const by = new Map<string, Told>();
  for (const finding of findings) {
    const same = by.get(finding.topic);
    if (same) {
      same.findings.push(finding);
      continue;
    }
    const rule = rules.find((each) => each.code === finding.rule);
    const check = checks.find((each) => each.code === finding.check);
    if (rule && check) {
      by.set(finding.topic, { rule, check, findings: [finding] });
    }
  }
  return [...by.values()].sort((a, b) => ORDER[a.rule.level] - ORDER[b.rule.level]);
}

const shown = (text: string, finding: Finding) => {
  const all = text.slice(finding.start, finding.end).replace(/\s+/g, ' ');
  return all.length > 40 ? `${all.slice(0, 39)}…` : all;
};

const SOURCE = /^https?:\/\//;

export function findingList(
  all: readonly Told[],
  text: string,
  given: Given,
  known: (finding: Finding) => boolean,
  go: (finding: Finding) => void,
): TemplateResult | typeof nothing {
  if (all.length === 0) {
    return nothing;
  }
  const t = given.texts;
  return html`<ol class="findings">
    ${all.map(
      ({ rule, check, findings }) => html`<li class=${rule.level.toLowerCase()}>
        <p class="level"><span class="badge">${t[`level.${rule.level}`]}</span> ${rule.text}</p>
        <p class="places">
          ${findings.slice(0, MOST_PLACES).map(
            (finding) => html`<button type="button" @click=${() => go(finding)} aria-label=${said(t['go'], shown(text, finding))}>
              ${shown(text, finding)}
            </button>`,
          )}
          ${findings.length > MOST_PLACES ? html`<span>${said(t['more'], findings.length - MOST_PLACES)}</span>` : nothing}
        </p>
        <p class="way-out">${check.fix[given.reader] || check.fix['en']}</p>
        <p class="source">
          ${rule.source
            .split(' ; ')
            .map((each) => (SOURCE.test(each) ? html`<a href=${each} target="_blank" rel="noopener noreferrer">${new URL(each).host}</a> ` : html`${each} `))}
          ${rule.date} · ${rule.code}${findings.every(known) ? html` · ${t['overridden']}` : nothing}
        </p>
      </li>`,
    )}
  </ol>`;
}
