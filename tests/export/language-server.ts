import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../run-talkbook.ts";

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

export interface EditorFinding {
  message: string;
  range: { start: { line: number; character: number } };
}

/** An editor as far as the YAML language server can tell: it opens texts and asks about them. */
export interface Editor {
  /** Opens a text as if it stood at a path of the repository, and gives what is wrong with it. */
  open(path: string, text: string): Promise<EditorFinding[]>;
  /** What is offered at a place of an open text; line and character count from 0. */
  complete(path: string, line: number, character: number): Promise<string[]>;
  hover(path: string, line: number, character: number): Promise<string>;
  close(): void;
}

/** Starts the server that VS Code's YAML extension and other editors use, with settings as a user has them. */
export async function startEditor(settings: Record<string, unknown>): Promise<Editor> {
  const program = resolve(repository, "node_modules/yaml-language-server/bin/yaml-language-server");
  const server = spawn(process.execPath, [program, "--stdio"], { cwd: repository });
  const answers = new Map<number, (result: unknown) => void>();
  const findings = new Map<string, (found: EditorFinding[]) => void>();
  let last = 0;
  const send = (message: object): void => write(server, { jsonrpc: "2.0", ...message });
  const ask = <T>(method: string, params: object): Promise<T> =>
    new Promise((answered) => {
      last += 1;
      answers.set(last, (result) => answered(result as T));
      send({ id: last, method, params });
    });
  read(server, ({ id, method, params, result }) => {
    if (method === "workspace/configuration" && id !== undefined) {
      const { items } = params as { items: { section: string }[] };
      send({ id, result: items.map(({ section }) => sectionOf(settings, section)) });
    } else if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as { uri: string; diagnostics: EditorFinding[] };
      findings.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (id !== undefined) answers.get(id)?.(result);
  });
  const rootUri = pathToFileURL(repository).href;
  await ask("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "talkbook" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: { contentFormat: ["markdown"] }, publishDiagnostics: {} },
    },
  });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings } });

  const uriOf = (path: string): string => pathToFileURL(resolve(repository, path)).href;
  return {
    open: (path, text) =>
      new Promise((found) => {
        const uri = uriOf(path);
        findings.set(uri, found);
        const textDocument = { uri, languageId: "yaml", version: 1, text };
        send({ method: "textDocument/didOpen", params: { textDocument } });
      }),
    async complete(path, line, character) {
      const params = { textDocument: { uri: uriOf(path) }, position: { line, character } };
      const { items } = await ask<{ items: { label: string }[] }>(
        "textDocument/completion",
        params,
      );
      return items.map(({ label }) => label);
    },
    async hover(path, line, character) {
      const params = { textDocument: { uri: uriOf(path) }, position: { line, character } };
      const hover = await ask<{ contents: { value: string } } | null>("textDocument/hover", params);
      return hover?.contents.value ?? "";
    },
    close: () => void server.kill(),
  };
}

/** `yaml` of settings in VS Code's form, whose keys are `yaml.schemas` and the like. */
function sectionOf(settings: Record<string, unknown>, section: string): Record<string, unknown> {
  const own = Object.entries(settings).filter(([key]) => key.startsWith(`${section}.`));
  return Object.fromEntries(own.map(([key, value]) => [key.slice(section.length + 1), value]));
}

function write(server: ChildProcessWithoutNullStreams, message: object): void {
  const body = JSON.stringify(message);
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function read(server: ChildProcessWithoutNullStreams, onMessage: (message: Message) => void): void {
  let waiting = Buffer.alloc(0);
  server.stdout.on("data", (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (;;) {
      const header = waiting.indexOf("\r\n\r\n");
      if (header === -1) return;
      const length = Number(/Content-Length: (\d+)/.exec(waiting.toString("utf8", 0, header))?.[1]);
      const end = header + 4 + length;
      if (waiting.length < end) return;
      const body = waiting.toString("utf8", header + 4, end);
      waiting = waiting.subarray(end);
      onMessage(JSON.parse(body) as Message);
    }
  });
}
