// Finds QR codes in pictures with zxing-wasm, whose binary stands in this very file: nothing is fetched.
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm";

const OPTIONS = {
  formats: ["QRCode"],
  // A QR code is found at any angle; ours are dark on light.
  tryRotate: false,
  tryInvert: false,
  maxNumberOfSymbols: 64,
  textMode: "Plain",
};

/** Makes the reader ready; rejects where this browser may not or cannot run it. */
export async function prepareReader() {
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer, locateFile: (name) => name }, fireImmediately: true });
}

/** The texts of the QR codes in some ImageData, each once. */
export async function textsIn(image) {
  const found = await readBarcodes(image, OPTIONS);
  return [...new Set(found.filter((code) => code.isValid).map((code) => code.text))];
}
