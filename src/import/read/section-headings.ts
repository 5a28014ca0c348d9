import type { TalkPart } from "../../schema/talk.ts";

/** What a section of a summary can hold; `rating` and `related` are the page's, not the talk's. */
export type SectionKind =
  | "summary"
  | "takeaways"
  | "questions"
  | TalkPart
  | "tags"
  | "rating"
  | "related";

type Headings = Partial<Record<SectionKind, readonly string[]>>;

/**
 * How summary sites head their sections, by language. To add a language, add a row; case, marks,
 * emoji and a colon at the end do not count, and `&` is the same as the word for it.
 */
export const sectionHeadings: Readonly<Record<string, Headings>> = {
  en: {
    summary: ["Summary", "Video Summary", "Quick Summary", "Abstract", "Overview", "TLDR", "TL;DR"],
    takeaways: ["Takeaways", "Key Takeaways", "Main Takeaways", "Key Points", "Key Insights"],
    questions: ["Q & A", "Q and A", "QA", "Questions", "Questions & Answers", "FAQ", "FAQs"],
    outline: [
      "Outlines",
      "Outline",
      "Chapters",
      "Video Chapters",
      "Timestamps",
      "Table of Contents",
    ],
    mindmap: ["Mindmap", "Mind Map", "Mindmaps", "Mind Maps"],
    keywords: ["Keywords", "Key Words", "Keyword", "Key Terms", "Glossary", "Terms"],
    highlights: ["Highlights", "Highlight", "Quotes", "Key Quotes", "Notable Quotes"],
    transcript: ["Transcripts", "Transcript", "Full Transcript", "Captions", "Subtitles"],
    tags: ["Tags", "Related Tags", "Topics", "Hashtags"],
    rating: ["Rate This", "Rating", "Rate this summary", "Rate this video"],
    related: ["Browse More Related Video", "Browse More Related Videos", "Related Videos"],
  },
  ja: {
    summary: ["要約", "概要", "サマリー", "まとめ"],
    takeaways: ["要点", "ポイント", "重要なポイント", "主なポイント", "学び", "テイクアウェイ"],
    questions: ["質問と回答", "質疑応答", "よくある質問", "質問", "Q&A"],
    outline: ["アウトライン", "目次", "チャプター", "章"],
    mindmap: ["マインドマップ"],
    keywords: ["キーワード", "重要語句", "用語", "用語集"],
    highlights: ["ハイライト", "見どころ", "名言"],
    transcript: ["文字起こし", "書き起こし", "トランスクリプト", "字幕"],
    tags: ["関連タグ", "タグ"],
    rating: ["評価する", "評価", "この要約を評価する"],
    related: ["関連動画", "関連する動画", "関連動画をもっと見る"],
  },
  de: {
    summary: ["Zusammenfassung", "Überblick", "Kurzfassung"],
    takeaways: ["Wichtigste Erkenntnisse", "Erkenntnisse", "Kernaussagen", "Das Wichtigste"],
    questions: ["Fragen und Antworten", "Fragen & Antworten", "Fragen", "Häufige Fragen"],
    outline: ["Gliederung", "Kapitel", "Inhaltsverzeichnis", "Inhalt"],
    mindmap: ["Mindmap", "Gedankenkarte"],
    keywords: ["Schlüsselwörter", "Stichwörter", "Schlagwörter", "Begriffe", "Glossar"],
    highlights: ["Höhepunkte", "Highlights", "Zitate"],
    transcript: ["Transkript", "Transkripte", "Abschrift", "Untertitel"],
    tags: ["Verwandte Tags", "Schlagworte"],
    rating: ["Bewerten", "Bewertung", "Jetzt bewerten"],
    related: ["Ähnliche Videos", "Verwandte Videos"],
  },
  fr: {
    summary: ["Résumé", "Aperçu"],
    takeaways: ["Points clés", "Points à retenir", "À retenir", "Enseignements"],
    questions: ["Questions et réponses", "Questions-réponses", "Questions", "Q & R", "FAQ"],
    outline: ["Plan", "Chapitres", "Sommaire", "Table des matières"],
    mindmap: ["Carte mentale", "Carte heuristique"],
    keywords: ["Mots-clés", "Mots clés", "Glossaire"],
    highlights: ["Temps forts", "Moments forts", "Citations"],
    transcript: ["Transcription", "Transcriptions", "Sous-titres"],
    tags: ["Étiquettes", "Tags associés"],
    rating: ["Notez ceci", "Évaluer", "Évaluation"],
    related: ["Vidéos similaires", "Vidéos associées"],
  },
  es: {
    summary: ["Resumen"],
    takeaways: ["Puntos clave", "Conclusiones clave", "Ideas clave", "Conclusiones"],
    questions: ["Preguntas y respuestas", "Preguntas", "Preguntas frecuentes"],
    outline: ["Esquema", "Esquemas", "Capítulos", "Índice"],
    mindmap: ["Mapa mental", "Mapas mentales"],
    keywords: ["Palabras clave", "Glosario"],
    highlights: ["Aspectos destacados", "Momentos destacados", "Destacados", "Citas"],
    transcript: ["Transcripción", "Transcripciones", "Subtítulos"],
    tags: ["Etiquetas", "Etiquetas relacionadas"],
    rating: ["Califica esto", "Calificación", "Valoración"],
    related: ["Vídeos relacionados", "Videos relacionados"],
  },
  pt: {
    summary: ["Resumo"],
    takeaways: ["Pontos principais", "Principais pontos", "Principais conclusões", "Conclusões"],
    questions: ["Perguntas e respostas", "Perguntas", "Perguntas frequentes"],
    outline: ["Esboço", "Capítulos", "Sumário"],
    mindmap: ["Mapa mental"],
    keywords: ["Palavras-chave", "Glossário"],
    highlights: ["Destaques", "Citações"],
    transcript: ["Transcrição", "Transcrições", "Legendas"],
    tags: ["Etiquetas", "Tags relacionadas"],
    rating: ["Avalie isto", "Avaliação"],
    related: ["Vídeos relacionados"],
  },
  it: {
    summary: ["Riassunto", "Riepilogo", "Sintesi"],
    takeaways: ["Punti chiave", "Punti principali", "Conclusioni"],
    questions: ["Domande e risposte", "Domande", "Domande frequenti"],
    outline: ["Schema", "Capitoli", "Indice"],
    mindmap: ["Mappa mentale", "Mappa concettuale"],
    keywords: ["Parole chiave", "Glossario"],
    highlights: ["Punti salienti", "Citazioni"],
    transcript: ["Trascrizione", "Trascrizioni", "Sottotitoli"],
    tags: ["Tag correlati", "Etichette"],
    rating: ["Valuta", "Valutazione"],
    related: ["Video correlati"],
  },
  zh: {
    summary: ["摘要", "总结", "總結", "概述"],
    takeaways: ["要点", "要點", "关键要点", "關鍵要點", "重点", "重點"],
    questions: ["问答", "問答", "问题与解答", "常见问题", "常見問題"],
    outline: ["大纲", "大綱", "目录", "目錄", "章节", "章節"],
    mindmap: ["思维导图", "思維導圖", "心智图", "心智圖"],
    keywords: ["关键词", "關鍵詞", "关键字", "關鍵字", "术语"],
    highlights: ["亮点", "亮點", "精彩片段"],
    transcript: ["字幕", "文字稿", "逐字稿", "转录"],
    tags: ["标签", "標籤", "相关标签", "相關標籤"],
    rating: ["评分", "評分"],
    related: ["相关视频", "相關影片"],
  },
};

/** Heading without what does not count in it: case, marks, emoji, a number, a colon at the end. */
export function headingKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s*\(\d{1,4}\)\s*$/, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

const kindByKey: ReadonlyMap<string, SectionKind> = new Map(
  Object.values(sectionHeadings).flatMap((headings) =>
    Object.entries(headings).flatMap(([kind, names]) =>
      names.map((name): [string, SectionKind] => [headingKey(name), kind as SectionKind]),
    ),
  ),
);

// Longer lines are never headings; this also keeps long lines cheap.
const longestHeading = 60;

/** The kind of section that a heading opens; undefined when it is no known heading. */
export function sectionKindOf(heading: string): SectionKind | undefined {
  return heading.length > longestHeading ? undefined : kindByKey.get(headingKey(heading));
}
