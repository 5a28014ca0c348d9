import type { PackageTexts } from "./en-package.ts";

/** Texts of packages for learning systems and around their pages, in Japanese. */
export const jaPackage: PackageTexts = {
  alone: "学習管理システムが見つかりません。学習の記録はこのブラウザーに保存されます。",
  failing: "学習管理システムが応答していません。応答がありしだい、学習の記録を送信します。",
  needsScripts: "スクリプトなしで読む（学習管理システムには何も送信されません）",
  finish: "すべてのレッスンと課題に完了の印を付け、最後の問題に合格すると修了です。",
  finishOpen: "すべてのレッスンと課題に完了の印を付けると修了です。",
  finished: "修了しました。閉じてかまいません。",
  optional: "任意のものは必要ありません。",
  pause: "いつでも中断でき、続きから再開できます。",
  examCounts: (count) => `学習管理システムに記録されるのはこの結果です（${count}問）。`,
  practiceFree: "記録には数えられません。",
};
