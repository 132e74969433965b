import { css } from 'lit';

export const styles = css`
  :host { display: block; color: var(--v-ink); }
  .bank { display: grid; gap: 12px; }
  h2 { font: 600 19px/1.3 var(--v-serif); margin: 0; }
  p { margin: 0; max-inline-size: 72ch; }
  ul { margin: 0; padding-inline-start: 20px; display: grid; gap: 6px; max-inline-size: 72ch; }
  dl { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); gap: 4px 16px; margin: 0; }
  dt { color: var(--v-ink-2); }
  dd { margin: 0; overflow-wrap: anywhere; }
  .code { font: 600 17px/1.6 ui-monospace, 'DejaVu Sans Mono', monospace; letter-spacing: 0.02em; overflow-wrap: anywhere; user-select: all; }
  .small { font-size: 14px; color: var(--v-ink-2); }
  .choice { display: flex; gap: 10px; align-items: start; min-block-size: 44px; }
  .choice input { inline-size: 22px; block-size: 22px; margin: 2px 0 0; flex: none; accent-color: var(--v-blue); }
  .field { display: grid; gap: 4px; max-inline-size: 420px; }
  .field label { font-weight: 600; }
  select, .field input { font: inherit; min-block-size: 44px; padding: 6px 12px; border-radius: 8px; border: 1px solid var(--v-edge); background: var(--v-sheet); color: var(--v-ink); box-sizing: border-box; inline-size: 100%; }
  .acts { display: flex; flex-wrap: wrap; gap: 12px; }
  button, a.button { font: inherit; min-block-size: 44px; box-sizing: border-box; padding: 8px 14px; border-radius: 8px; border: 1px solid var(--v-edge); background: var(--v-sheet); color: var(--v-ink); cursor: pointer; text-decoration: none; }
  button:disabled { opacity: 0.55; cursor: default; }
  button.danger { border-color: var(--v-red); color: var(--v-red); }
  button:focus-visible, a:focus-visible, input:focus-visible, select:focus-visible { outline: 2px solid var(--v-blue); outline-offset: 2px; }
  .done { display: grid; gap: 12px; padding: 16px; border-radius: 10px; background: var(--v-green-soft); }
  .wrong { color: var(--v-red); font-weight: 600; }
  .wrong:empty { display: none; }
  .hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (max-width: 560px) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-block-end: 8px; } }
`;
