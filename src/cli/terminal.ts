/** Where a command writes: results to `out`, progress and messages to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Shows what is being done until the next text, where somebody watches; nothing elsewhere. */
  progress(text: string): void;
  /** Whether `err` shows colours. */
  colours: boolean;
}

/** Writes to this process's own streams, a line each. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    progress(text) {
      // Back to the beginning of the line, whose rest is cleared.
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
    },
    colours: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  };
}

type Style = "error" | "warning" | "dim" | "strong";

const codes: Record<Style, string> = { error: "31", warning: "33", dim: "2", strong: "1" };

/** Paints a text for a terminal; plain where it shows no colours. */
export function painter(terminal: Terminal): (style: Style, text: string) => string {
  return terminal.colours
    ? (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`
    : (_style, text) => text;
}
