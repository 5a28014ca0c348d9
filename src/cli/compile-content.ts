import { type CompiledFolder, compileFolder } from "../node/compile-folder.ts";
import { systemMessage } from "../node/read-content-folder.ts";
import { CommandError } from "./command.ts";

/** Compiles the content folder of a command; a folder that is not there is a clear error. */
export async function compileContent(
  content: string,
  options: { drafts?: boolean } = {},
): Promise<CompiledFolder> {
  try {
    return await compileFolder(content, options);
  } catch (error) {
    throw new CommandError(
      `The content folder ${content} cannot be read: ${systemMessage(error)}. Name another with --content, or make one with \`talkbook import\`.`,
    );
  }
}
