import { writeAtomically } from "../write-atomically.ts";

/** For the test that kills it: saves a file over and over, with one content and then the other. */
const [file = "", size = "0"] = process.argv.slice(2);
const contents = ["a", "b"].map((letter) => letter.repeat(Number(size)));
process.stdout.write("ready");
for (;;) for (const content of contents) await writeAtomically(file, content);
