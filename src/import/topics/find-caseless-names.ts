import { countName, type NameTally } from "./name-tally.ts";

const katakanaRun = /[\p{Script=Katakana}ー]{3,}(?:・[\p{Script=Katakana}ー]{2,})*/gu;
const generic: ReadonlySet<string> = new Set(
  `アイデア アクセス アプリ アプリケーション アプローチ イベント エラー エンジニア オプション ガイド カスタマー ケース コスト
  コード サーバー サービス サイズ シンプル システム スピーカー スピード セキュリティ セッション ソフトウェア ソリューション タイプ
  チーム ツール テーマ テスト データ デメリット トーク ネットワーク バイト ビット ハードウェア パターン パフォーマンス ビジネス ファイル
  プラットフォーム プログラム プロジェクト プロセス ベース ページ ポイント マネージド ミリ メリット メンバー モデル ユーザー ユーザ
  ユース リクエスト リスク リソース ルール レベル ワークロード`.split(/\s+/),
);
const honorific = /^(?:氏|さん|様|博士|先生|教授)/u;

/** Counts names in scripts without capitals: runs of katakana, and tags that the texts mention. */
export function findCaselessNames(texts: readonly string[], tags: readonly string[]): NameTally {
  const tally: NameTally = new Map();
  const caseless = tags.filter((tag) => tag.length > 1 && /^[\p{Lo}\p{Lm}ー・]+$/u.test(tag));
  for (const [index, text] of texts.entries()) {
    for (const { 0: run } of text.matchAll(katakanaRun)) {
      if (!generic.has(run) && !caseless.includes(run)) countName(tally, run, index, true);
    }
    for (const tag of caseless) {
      if (generic.has(tag)) continue;
      for (let at = text.indexOf(tag); at !== -1; at = text.indexOf(tag, at + tag.length)) {
        if (honorific.test(text.slice(at + tag.length, at + tag.length + 2))) break;
        countName(tally, tag, index, true);
      }
    }
  }
  return tally;
}
