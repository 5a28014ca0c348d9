import ts from "typescript";

export interface Import {
  specifier: string;
  /** Nothing of it is left when the program runs. */
  isType: boolean;
  line: number;
}

/** A name of the world outside that a text uses, such as `Math.random`. */
export interface Impurity {
  name: string;
  line: number;
}

export interface ReadSource {
  imports: Import[];
  impurities: Impurity[];
}

/** Reads what a source file imports and what of the outside it uses; of `.astro` files their code. */
export function readSource(path: string, text: string): ReadSource {
  const code = path.endsWith(".astro") ? codeOf(text) : text;
  const source = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true);
  const read: ReadSource = { imports: [], impurities: [] };
  visit(source);
  return read;

  function visit(node: ts.Node): void {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const found = importOf(node);
    if (found) read.imports.push({ ...found, line });
    const name = impurityOf(node);
    if (name !== undefined) read.impurities.push({ name, line });
    ts.forEachChild(node, visit);
  }
}

/** The front matter and the scripts of an Astro component; all else is blank, so that lines stay. */
function codeOf(text: string): string {
  const pieces = [
    ...text.matchAll(/(?<=^---\r?\n)[\s\S]*?(?=^---\s*$)/gm),
    ...text.matchAll(/(?<=<script\b[^>]*>)[\s\S]*?(?=<\/script>)/g),
  ];
  const blank = (from: number, to: number): string => text.slice(from, to).replace(/[^\n]/g, " ");
  let code = "";
  for (const { index, 0: piece } of pieces) {
    code += blank(code.length, index) + piece;
  }
  return code + blank(code.length, text.length);
}

function importOf(node: ts.Node): Omit<Import, "line"> | undefined {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, isTypeClause(node.importClause));
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return named(node.moduleSpecifier, node.isTypeOnly);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument ? named(argument, false) : undefined;
  }
  return undefined;
}

function named(specifier: ts.Node, isType: boolean): Omit<Import, "line"> {
  const text = ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText();
  return { specifier: text, isType };
}

function isTypeClause(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

const impureMembers = new Set([
  ...["Date.now", "Math.random", "performance.now", "crypto.randomUUID", "crypto.getRandomValues"],
]);
const impureGlobals = new Set(["process", "console", "fetch", "setTimeout", "setInterval"]);

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && impureMembers.has(node.getText())) {
    return node.getText();
  }
  if (ts.isIdentifier(node) && impureGlobals.has(node.text) && isUsed(node)) return node.text;
  const isDate =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "Date";
  if (!isDate) return undefined;
  return ts.isCallExpression(node) || !node.arguments?.length ? "Date" : undefined;
}

/** Whether an identifier means a global, as far as its place in the text tells. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isCallExpression(parent) && parent.expression === node;
}
