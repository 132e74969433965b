import { css } from 'lit';

export const styles = css`
  :host { display: block; color: var(--v-ink); }
  .work { display: grid; gap: var(--v-6, 24px); grid-template-columns: minmax(0, 1fr); }
  h2 { font: 600 19px/1.3 var(--v-serif); margin: 0 0 8px; }
  p { margin: 0; }
  label { font-weight: 600; }
  .small { font-size: 14px; color: var(--v-ink-2); }
  .hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .write { display: grid; gap: 8px; align-content: start; }
  .field { display: grid; background: var(--v-sheet); border: 1px solid var(--v-edge); border-radius: 8px; }
  .field:focus-within { outline: 2px solid var(--v-blue); outline-offset: 2px; }
  .mirror, textarea {
    grid-area: 1 / 1; box-sizing: border-box; inline-size: 100%; min-block-size: 280px; margin: 0; padding: 16px; border: 0; border-radius: 8px; background: transparent;
    font: 18px/1.6 var(--v-serif); letter-spacing: normal; white-space: pre-wrap; overflow-wrap: break-word; overflow: hidden; resize: none; tab-size: 4;
  }
  textarea { color: var(--v-ink); outline: none; }
  .mirror { color: transparent; pointer-events: none; user-select: none; }
  mark { color: transparent; border-radius: 3px; }
  mark.block { background: var(--v-red-soft); box-shadow: 0 2px 0 var(--v-red); }
  mark.warn { background: var(--v-amber-soft); box-shadow: 0 2px 0 var(--v-amber); }
  mark.info { background: var(--v-blue-soft); box-shadow: 0 2px 0 var(--v-blue); }
  .notice { color: var(--v-amber); font-weight: 600; }
  .notice:empty { display: none; }
  .keep { display: flex; gap: 10px; align-items: start; font-weight: 400; min-block-size: 44px; }
  .keep input { inline-size: 22px; block-size: 22px; margin: 2px 0 0; flex: none; accent-color: var(--v-blue); }
  .findings { list-style: none; margin: 12px 0 0; padding: 0; display: grid; gap: 12px; }
  .findings li { display: grid; gap: 6px; padding: 12px 16px; border-radius: 10px; background: var(--v-sheet); border: 1px solid var(--v-line); border-inline-start: 4px solid var(--v-blue); }
  .findings li.block { border-inline-start-color: var(--v-red); }
  .findings li.warn { border-inline-start-color: var(--v-amber); }
  .badge { font-size: 14px; font-weight: 600; padding: 1px 8px; border-radius: 6px; background: var(--v-blue-soft); color: var(--v-blue); }
  .block .badge { background: var(--v-red-soft); color: var(--v-red); }
  .warn .badge { background: var(--v-amber-soft); color: var(--v-amber); }
  .places { display: flex; flex-wrap: wrap; gap: 8px; }
  .places button { max-inline-size: 100%; overflow-wrap: anywhere; }
  .way-out { font-weight: 600; }
  .source { font-size: 14px; color: var(--v-ink-2); overflow-wrap: anywhere; }
  a { color: var(--v-blue); }
  button { font: inherit; min-block-size: 44px; padding: 6px 14px; border-radius: 8px; border: 1px solid var(--v-edge); background: var(--v-sheet); color: var(--v-ink); cursor: pointer; text-align: start; }
  button:focus-visible, .pages:focus-visible, a:focus-visible, input:focus-visible { outline: 2px solid var(--v-blue); outline-offset: 2px; }
  button.primary { background: var(--v-red); color: var(--v-on-red, var(--v-sheet)); border-color: var(--v-red); font-weight: 600; }
  button.quiet { border-color: transparent; background: transparent; color: var(--v-blue); padding-inline: 4px; }
  button:disabled { opacity: 0.55; cursor: default; }
  .ideas ul { list-style: none; padding: 0; margin: 8px 0; display: grid; gap: 8px; }
  .ideas li button { inline-size: 100%; font-family: var(--v-serif); }
  fieldset { border: 0; padding: 0; margin: 0 0 12px; display: flex; flex-wrap: wrap; gap: 4px 20px; }
  fieldset label { font-weight: 400; min-block-size: 44px; display: flex; align-items: center; gap: 8px; }
  fieldset input { inline-size: 20px; block-size: 20px; accent-color: var(--v-blue); }
  .pages { display: flex; gap: 16px; overflow-x: auto; padding: 8px 8px 16px; }
  .page {
    --mm: calc(min(340px, 78vw) / var(--w)); position: relative; flex: none; box-sizing: border-box; overflow: hidden; inline-size: calc(var(--w) * var(--mm)); block-size: calc(var(--h) * var(--mm));
    padding: calc(var(--m) * var(--mm)); background: #fffdf9; color: #1d2430; box-shadow: var(--v-shadow, 0 1px 6px rgb(0 0 0 / 25%)); border-radius: 3px;
    font-family: var(--v-serif); font-size: calc(var(--t) * var(--mm)); line-height: calc(var(--l) * var(--mm));
  }
  .page p { white-space: pre; block-size: calc(var(--l) * var(--mm)); }
  .page.hand { font-style: italic; background: repeating-linear-gradient(#fffdf9 0, #fffdf9 calc(var(--l) * var(--mm) - 1px), #c9d4e4 calc(var(--l) * var(--mm) - 1px), #c9d4e4 calc(var(--l) * var(--mm))) 0 calc(var(--m) * var(--mm)); }
  .number { position: absolute; inset-block-end: 2px; inset-inline-end: 8px; font: 11px/1.4 sans-serif; color: #566073; }
  .acts { display: flex; flex-wrap: wrap; gap: 12px; margin-block-start: 12px; }
  dialog { max-inline-size: min(560px, 92vw); border: 1px solid var(--v-line); border-radius: 10px; background: var(--v-sheet); color: var(--v-ink); padding: 24px; }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  dialog ul { padding-inline-start: 20px; display: grid; gap: 10px; }
  @media (min-width: 1100px) {
    .work { grid-template-columns: minmax(0, 1fr) 372px; align-items: start; }
    .paper { grid-column: 2; grid-row: 1 / span 3; position: sticky; inset-block-start: 16px; }
    .pages { flex-direction: column; overflow: auto; max-block-size: 70vh; }
  }
`;
