/** A refusal: its code, which is the key of its sentence in texts.json, and what stands in the sentence. */
export class Refused extends Error {
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
