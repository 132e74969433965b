// Copies in the browser, within the tap that asked for it, and tells on the button itself whether it worked.

declare global {
  interface Window {
    Vestka: Record<string, (...parts: any[]) => unknown>;
  }
}
window.Vestka ??= {};

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // no secure context, or not allowed: the old way
    const area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('readonly', '');
    area.className = 'v-hidden';
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}

window.Vestka.copy = (button: HTMLElement & { vestkaText?: string }, text: string, done: string, failed: string) => {
  const first = button.vestkaText === undefined;
  button.vestkaText = text;
  if (!first) {
    return;
  }
  const status = document.createElement('span');
  status.className = 'v-copy-status';
  status.setAttribute('role', 'status');
  button.after(status);
  let timer: number | undefined;
  button.addEventListener('click', async () => {
    const copied = await write(button.vestkaText ?? '');
    window.clearTimeout(timer);
    status.textContent = copied ? done : failed;
    timer = window.setTimeout(() => (status.textContent = ''), copied ? 4000 : 10000);
  });
};

export {};
