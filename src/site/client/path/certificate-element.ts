import { formatDate } from "../../../derive/format-date.ts";
import { certificateCode } from "../../../learner/certificate-code.ts";
import { type Certificate, certificates } from "../../../learner/path-areas.ts";
import type { PathProgress } from "../../../learner/path-progress.ts";
import type { PathSpec } from "../../../learner/path-spec.ts";
import type { PathLink } from "../../path-view.ts";
import { element } from "../element.ts";
import { learner } from "../learner/learner.ts";
import { progressOn } from "./path-records.ts";

/** Makes the certificate of a finished path from what the store has, and shows the last one. */
class CertificateElement extends HTMLElement {
  #end: (() => void) | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#make();
    });
    // Words of our own in the page's language, at the field, instead of the browser's.
    form?.toggleAttribute("novalidate", true);
    this.#part("print")?.addEventListener("click", () => print());
    this.#end = learner.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  get #frame(): HTMLElement | null {
    return this.closest("talkbook-path");
  }

  get #spec(): PathSpec {
    return JSON.parse(this.#frame?.dataset.spec ?? "{}") as PathSpec;
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-certificate="${name}"]`);
  }

  #show(): void {
    const progress = progressOn(this.#spec);
    const { certificate, isFinished } = progress;
    const form = this.#part("form");
    if (form) form.hidden = !isFinished;
    this.#showMissing(progress);
    for (const name of ["sheet", "save", "print"]) {
      const part = this.#part(name);
      if (part) part.hidden = !certificate;
    }
    if (certificate) this.#fill(certificate);
  }

  #showMissing({ modules, isFinished, certificate }: PathProgress): void {
    const part = this.#part("missing");
    const list = part?.querySelector("ul");
    if (!part || !list) return;
    // Who has a certificate is not told that it is not there.
    part.hidden = isFinished || certificate !== undefined;
    const links = JSON.parse(this.#frame?.dataset.links ?? "{}") as Record<string, PathLink>;
    const open = modules.filter(({ isDone, spec }) => !isDone && !spec.optional);
    list.replaceChildren(
      ...open.map(({ key, spec }) => {
        const [title, href] = links[key] ?? [spec.title, "#"];
        return element("li", {}, element("a", { href }, title));
      }),
    );
  }

  #make(): void {
    const field = this.querySelector<HTMLInputElement>("input[name=name]");
    const name = field?.value.trim().replace(/\s+/g, " ") ?? "";
    const alert = this.querySelector<HTMLElement>("[role=alert]");
    if (alert) {
      alert.hidden = name !== "";
      alert.textContent = name === "" ? (this.dataset.nameNeeded ?? "") : "";
    }
    if (name === "") {
      field?.focus();
      return;
    }
    const spec = this.#spec;
    const { modules } = progressOn(spec);
    const { title = "", role } = this.dataset;
    const certificate: Certificate = {
      ...{ path: spec.path, title, name, version: spec.version },
      ...(role !== undefined && { role }),
      finishedOn: today(),
      results: modules.flatMap(({ key, spec: module, gate }) =>
        gate?.isPassed ? [{ module: key, title: module.title, percent: gate.best ?? 0 }] : [],
      ),
      done: modules.flatMap(({ items }) => items.flatMap((item) => (item.isDone ? item.key : []))),
    };
    learner.set(certificates, `${spec.path}@${Date.now()}`, certificate);
    const sheet = this.#part("sheet");
    sheet?.setAttribute("tabindex", "-1");
    sheet?.focus();
  }

  #fill(certificate: Certificate): void {
    const fields: Record<string, string> = {
      name: certificate.name,
      date: formatDate(certificate.finishedOn, this.dataset.language ?? "en"),
      version: certificate.version,
      code: certificateCode(certificate),
    };
    for (const [name, text] of Object.entries(fields)) {
      const field = this.querySelector(`[data-field="${name}"]`);
      if (field) field.textContent = text;
    }
    const rows = certificate.results.map(({ title, percent }) =>
      element("tr", {}, element("th", { scope: "row" }, title), element("td", {}, `${percent} %`)),
    );
    this.querySelector('[data-field="results"]')?.replaceChildren(...rows);
    const make = this.querySelector("form [type=submit]");
    if (make) make.textContent = this.dataset.again ?? "";
  }
}

/** The learner's own day, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

customElements.define("talkbook-certificate", CertificateElement);
