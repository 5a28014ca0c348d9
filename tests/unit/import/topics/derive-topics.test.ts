import { expect, test } from "vitest";
import { deriveTopics } from "../../../../src/import/topics/derive-topics.ts";
import { findPeople } from "../../../../src/import/topics/find-people.ts";

function topicsOf(
  texts: string[],
  more: { tags?: string[]; language?: string; titleLine?: string } = {},
): unknown[] {
  const evidence = {
    tags: [],
    language: "en",
    titleLine: "",
    ...more,
    texts,
    people: findPeople(texts.join("\n")),
  };
  return deriveTopics(evidence, () => false, []).map(({ id, title, aliases, kind }) => [
    id,
    title,
    aliases,
    kind,
  ]);
}

test("names need three mentions in two texts", () => {
  expect(
    topicsOf(["We use Redis.", "And Redis again, with Kafka.", "Then Redis and Kafka."]),
  ).toEqual([["redis", "Redis", [], "system"]]);
  expect(topicsOf(["With Redis, Redis and Redis.", "Nothing here."])).toEqual([]);
});

test("company and product come together, and a company alone is no topic", () => {
  const texts = [
    "On AWS Fargate and Amazon S3.",
    "Use Fargate with Amazon S3.",
    "AWS runs Fargate, AWS runs S3.",
  ];
  expect(topicsOf(texts)).toEqual([
    ["fargate", "AWS Fargate", ["Fargate"], "system"],
    ["s3", "Amazon S3", ["S3"], "system"],
  ]);
});

test("the title line decides for the long name, and counts for nothing", () => {
  const texts = ["The Fargate way.", "Use Fargate.", "By Fargate."];
  expect(topicsOf(texts, { titleLine: "Meet AWS Fargate and Kafka" })).toEqual([
    ["fargate", "AWS Fargate", ["Fargate"], "system"],
  ]);
});

test("spellings of one name come together", () => {
  const texts = ["Each of the microVMs", "a micro VM is small", "micro VMs start fast"];
  expect(topicsOf(texts)).toEqual([["microvm", "microVM", ["micro VM"], "concept"]]);
});

test("beginnings of sentences, stop-words and ordinary words are no names", () => {
  const texts = [
    "Security matters. Both do. Customers pay.",
    "Security again. Both. Customers like security.",
    "Security. Both? Customers! All customers.",
  ];
  expect(topicsOf(texts)).toEqual([]);
  expect(topicsOf(["Nevertheless it runs.", "Nevertheless.", "So? Nevertheless."])).toEqual([]);
});

test("people are no topics, whole or in part", () => {
  const texts = [
    "Ada Lovelace, a principal engineer at Acme, explains caches.",
    "Ada Lovelace is an engineer, and Acme pays Ada Lovelace.",
    "Grace Hopper says so. With Grace Hopper, Ada and Acme agree.",
    "Grace Hopper, Lovelace and Acme.",
  ];
  expect(topicsOf(texts, { tags: ["Ada Lovelace"] })).toEqual([]);
});

test("an acronym that is spelled out is one topic with its words", () => {
  const texts = ["A write-ahead log (WAL) helps.", "The WAL grows.", "Read the WAL."];
  expect(topicsOf(texts)).toEqual([["wal", "Write-ahead log", ["WAL"], "concept"]]);
});

test("a concept in small letters needs a head that names concepts", () => {
  const texts = [
    "The control plane of container services.",
    "A control plane for container services.",
    "Our control planes and container services.",
  ];
  expect(topicsOf(texts)).toEqual([["control-plane", "Control plane", [], "concept"]]);
});

test("German nouns have capitals without being names", () => {
  const texts = [
    "Die Sicherheit der Container auf EC2.",
    "Mit Sicherheit und Container auf EC2.",
    "Für Sicherheit und Container auf EC2.",
  ];
  expect(topicsOf(texts, { language: "de" })).toEqual([["ec2", "EC2", [], "system"]]);
});

test("Japanese: katakana, Latin words and tags that the texts name", () => {
  const texts = [
    "東京でファイアクラッカーとEC2を使うサービス。",
    "EC2のファイアクラッカーは東京のサービス。",
    "ファイアクラッカー、EC2、東京、サービス。",
  ];
  expect(topicsOf(texts, { language: "ja", tags: ["東京", "大阪"] })).toEqual([
    ["ec2", "EC2", [], "system"],
    ["ファイアクラッカー", "ファイアクラッカー", [], "concept"],
    ["東京", "東京", [], "concept"],
  ]);
});
