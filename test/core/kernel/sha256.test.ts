import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../../src/core/kernel/sha256";

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
])("the published example %j", (text, digest) => { expect(sha256(text)).toBe(digest); });

test("any text gives what Node's own gives", () => {
  const texts = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: "binary", maxLength: 300 }), fc.array(fc.integer({ min: 0xd700, max: 0xe010 }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)));
  fc.assert(fc.property(texts, (text) => { expect(sha256(text)).toBe(createHash("sha256").update(Buffer.from(text, "utf8")).digest("hex")); }));
});
