const allowedProtocols = new Set(["https:", "http:", "mailto:", "tel:"]);

/** Whether a link may be followed: to the web, mail, a telephone, or within this site. */
export function isSafeLink(url: string): boolean {
  try {
    // A base that no absolute address has: what stays on it is relative.
    return allowedProtocols.has(new URL(url, "https://relative.invalid/").protocol);
  } catch {
    return false;
  }
}

/** Whether a link leaves the site. */
export function isOutsideLink(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url.trim());
}
