import { existsSync } from "node:fs";
import { join } from "node:path";
import { siteBase } from "../knowledge/site-base.ts";
import { developSite, previewSite } from "../site/build.ts";
import {
  type Command,
  CommandError,
  type CommandInput,
  contentOption,
  requiredText,
  textOption,
  UsageError,
} from "./command.ts";
import { compileContent } from "./compile-content.ts";

const portOption = {
  port: { type: "string", help: "the port to listen on (default: 4321)" },
} as const;

/** `talkbook dev`: the site while it is being written. */
export const dev: Command = {
  usage: "dev [--port PORT] [--content DIR]",
  summary: "Shows the site and follows every change of the content.",
  options: { ...contentOption, ...portOption },
  positionals: { least: 0, most: 0 },
  async run(input, terminal) {
    const content = requiredText(input, "content");
    const { knowledge } = await compileContent(content);
    const base = siteBase(knowledge.site);
    const server = await developSite({ content, drafts: true, base, ...port(input) });
    terminal.err(`${server.address} shows ${content}; Ctrl-C ends it.`);
    await interrupted();
    await server.stop();
    return 0;
  },
};

/** `talkbook preview`: the built site. */
export const preview: Command = {
  usage: "preview [--out DIR] [--port PORT]",
  summary: "Serves the built site as it is.",
  options: {
    out: { type: "string", default: "dist", help: "the folder of the site (default: dist)" },
    ...portOption,
  },
  positionals: { least: 0, most: 0 },
  async run(input, terminal) {
    const out = requiredText(input, "out");
    if (!existsSync(join(out, "index.html"))) {
      throw new CommandError(`There is no built site in ${out}: run \`talkbook build\` first.`);
    }
    const server = await previewSite(out, port(input).port);
    terminal.err(`${server.address} shows ${out}; Ctrl-C ends it.`);
    await interrupted();
    await server.stop();
    return 0;
  },
};

function port(input: CommandInput): { port?: number } {
  const written = textOption(input, "port");
  if (written === undefined) return {};
  const number = Number(written);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new UsageError(`--port is a number up to 65535, not ${written}.`);
  }
  return { port: number };
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
