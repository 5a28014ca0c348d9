import type { PackageTexts } from "./en-package.ts";

/** Texts around the pages of a package for a learning system, in Japanese. */
export const jaPackage: PackageTexts = {
  alone: "学習管理システムが見つかりません。学習の記録はこのブラウザーに保存されます。",
  failing: "学習管理システムが応答していません。応答がありしだい、学習の記録を送信します。",
  needsScripts: "スクリプトなしで読む（学習管理システムには何も送信されません）",
};
