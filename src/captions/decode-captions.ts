import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";

/** The text of a caption file, and where its bytes are no UTF-8. */
export interface DecodedCaptions {
  text: string;
  diagnostics: Diagnostic[];
}

/**
 * Decodes the bytes of a caption file. Bytes that are no UTF-8 become U+FFFD, each place a finding; the
 * rest is kept. UTF-16 is read by its mark, and reported.
 */
export function decodeCaptions(bytes: Uint8Array, file: string): DecodedCaptions {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide) {
    const message = "The file is in UTF-16; captions are written in UTF-8.";
    const text = new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const found = diagnostic("captions/encoding", message, { file, range }, { hint });
    return { text, diagnostics: [found] };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    return decodeLines(bytes, file);
  }
}

const hint = "save the file as UTF-8";
/** So many places are listed. */
const mostPlaces = 10;

function decodeLines(bytes: Uint8Array, file: string): DecodedCaptions {
  const text = new TextDecoder("utf-8").decode(bytes);
  const diagnostics: Diagnostic[] = [];
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const tolerant = new TextDecoder("utf-8", { ignoreBOM: true });
  let from = 0;
  for (let line = 1; from <= bytes.length; line++) {
    // Bytes of line ends are part of no other character.
    let end = from;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end += 1;
    const own = bytes.subarray(from, end);
    if (!isDecodable(own, strict)) {
      const column = tolerant.decode(own).indexOf("\ufffd") + 1;
      const range = { start: { line, column }, end: { line, column: column + 1 } };
      const message = "This is not text in UTF-8; what cannot be read is shown as \ufffd.";
      diagnostics.push(diagnostic("captions/encoding", message, { file, range }, { hint }));
    }
    from = end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1);
  }
  const more = diagnostics.length - mostPlaces;
  const last = diagnostics[mostPlaces - 1];
  if (more > 0 && last) last.message += ` It is so in ${more} more lines.`;
  return { text, diagnostics: diagnostics.slice(0, mostPlaces) };
}

function isDecodable(bytes: Uint8Array, decoder: TextDecoder): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
