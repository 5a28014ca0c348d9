import { defineConfig } from "astro/config";
import talkbook from "./src/site/integration.ts";

export default defineConfig({
  integrations: [talkbook({ content: "content" })],
});
