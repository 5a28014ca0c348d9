/**
 * A `_headers` file, as Netlify and Cloudflare Pages read it. Headers are sent for every page alike,
 * and a browser obeys header and page both: so the header allows what any page allows.
 */
export function hostHeaders(policies: readonly string[], base: string): string {
  const lines = [
    `${base}*`,
    `  Content-Security-Policy: ${mergePolicies(policies)}; frame-ancestors 'self'`,
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: strict-origin-when-cross-origin",
    "",
    `${base}_astro/*`,
    "  Cache-Control: public, max-age=31536000, immutable",
    "",
  ];
  return lines.join("\n");
}

/** One policy that allows whatever one of several allows. */
export function mergePolicies(policies: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const directive of policy.split(";")) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (name === undefined || name === "") continue;
      const known = directives.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      directives.set(name, known);
    }
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}
