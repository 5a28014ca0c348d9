import { anki } from "./anki.ts";
import type { ExportFormat } from "./export-format.ts";
import { gift } from "./gift.ts";
import { json } from "./json.ts";
import { moodleXml } from "./moodle-xml.ts";
import { qti } from "./qti.ts";
import { scorm12, scorm2004 } from "./scorm.ts";

/** Every format of `talkbook export`, in the order of the help. */
export const exportFormats: readonly ExportFormat[] = [
  ...[json, anki, scorm12, scorm2004],
  ...[qti, gift, moodleXml],
];
