import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  ClientCapabilities,
  type Diagnostic,
  getLanguageService,
  type JSONDocument,
  TextDocument,
} from "vscode-json-languageservice";
import { LIVE_DATA, TEST_FACTS } from "../../../data/testing/test-facts.ts";

const IDS = "schema/ids.schema.json";

/** One for all tests, so that it reads each schema once. The ids are those of the tests' facts. */
const service = getLanguageService({
  schemaRequestService: (uri) => {
    const file = uri.endsWith(IDS) ? path.join(TEST_FACTS, IDS) : fileURLToPath(uri);
    return Promise.resolve(readFileSync(file, "utf8"));
  },
  workspaceContext: { resolveRelativePath: (to, from) => new URL(to, from).href },
  clientCapabilities: ClientCapabilities.LATEST,
});

/** For tests: what VS Code shows of a data file, by the library that it uses itself. It finds the schema by `$schema`. */
export class JsonEditor {
  readonly #document: TextDocument;
  readonly #json: JSONDocument;

  constructor(file: string, text = readFileSync(path.join(TEST_FACTS, file), "utf8")) {
    const uri = pathToFileURL(path.join(LIVE_DATA, file)).href;
    this.#document = TextDocument.create(uri, "json", 1, text);
    this.#json = service.parseJSONDocument(this.#document);
  }

  /** The faults that it underlines, each with the first line of the text under the line. */
  async faults(): Promise<string[]> {
    const found: Diagnostic[] = await service.doValidation(this.#document, this.#json);
    return found.map(({ range, message }) => {
      const [underlined = ""] = this.#document.getText(range).split("\n");
      return `${underlined}: ${typeof message === "string" ? message : message.value}`;
    });
  }

  /** What it offers right after a text of the file, as the label and what stands beside it. */
  async completions(after: string): Promise<ReadonlyMap<string, string>> {
    const list = await service.doComplete(this.#document, this.#positionAfter(after), this.#json);
    return new Map(list?.items.map(({ label, detail }) => [label, detail ?? ""]));
  }

  /** What it shows when the pointer rests on the end of a text of the file, without Markdown's escapes. */
  async hover(on: string): Promise<string> {
    const shown = await service.doHover(
      this.#document,
      this.#positionAfter(on.slice(0, -1)),
      this.#json,
    );
    const contents: unknown = shown?.contents;
    return String(Array.isArray(contents) ? contents[0] : contents).replaceAll("\\", "");
  }

  #positionAfter(text: string) {
    const at = this.#document.getText().indexOf(text);
    if (at === -1) throw new Error(`The file has no ${text}`);
    return this.#document.positionAt(at + text.length);
  }
}
