import { createHash } from "node:crypto";
import type { AstroUserConfig } from "astro";
import { themeScript } from "./theme-script.ts";

const themeHash = createHash("sha256").update(themeScript).digest("base64");

/** The policy of every page, in the shape that Astro takes; Astro adds the hashes of what it inlines. */
export const contentSecurityPolicy = {
  algorithm: "SHA-256",
  directives: [
    "default-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ],
  // Pagefind searches with WebAssembly.
  scriptDirective: {
    resources: ["'self'", "'wasm-unsafe-eval'"],
    hashes: [`sha256-${themeHash}`],
  },
  styleDirective: {
    resources: ["'self'", { resource: "'unsafe-inline'", kind: "attribute" }],
  },
} satisfies Exclude<NonNullable<AstroUserConfig["security"]>["csp"], boolean | undefined>;
