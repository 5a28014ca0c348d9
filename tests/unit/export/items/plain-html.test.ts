import { expect, test } from "vitest";
import { plainHtml } from "../../../../src/export/items/plain-html.ts";

test.each([
  ["classes and ids go", '<p class="a" id="b">One<br>two</p>', "<p>One<br/>two</p>"],
  [
    "a full address stays a link",
    '<a href="https://a.example/?b&amp;c" rel="noreferrer">A</a>',
    '<a href="https://a.example/?b&amp;c">A</a>',
  ],
  ["another link is its words", '<a href="#">A <em>b</em></a>', "A <em>b</em>"],
  [
    "what only the eye is shown goes",
    '<span aria-hidden="true">✓ <b>x</b></span><span class="visually-hidden">Yes</span>',
    "Yes",
  ],
  [
    "a way back from a footnote goes",
    '<li id="fn-1">Note <a href="#fn-1-ref"><span aria-hidden="true">↩</span><span>Back</span></a></li>',
    "<li>Note </li>",
  ],
  [
    "a drawing is its description",
    '<figure class="drawing"><div><svg role="img"><title>T</title><desc id="d">A &amp; b</desc><path d="M0 0"/></svg></div></figure>',
    "<figure><div>A &amp; b</div></figure>",
  ],
  ["signs in attributes end nothing", '<div aria-label="a > b"><hr>c</div>', "<div><hr/>c</div>"],
])("%s", (_, html, plain) => {
  expect(plainHtml(html)).toBe(plain);
});
