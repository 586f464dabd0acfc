'use strict';
// One row for each value (section 4.2): a product, and digits of a mixed radix.
(function (V) {
  /** Cells of a round as section 4.2 counts them: what stays chosen is a cell of one. */
  V.OneOfEachTable = class OneOfEachTable {
    constructor(cells) {
      this.cells = cells;
      this.sizes = cells.map(cell => cell.stay > 0 ? 1 : cell.n);
      this.N = this.sizes.reduce((product, n) => product * BigInt(n), 1n);
    }

    /** For each value the place of the row among those it chooses from. */
    *unrank(R) {
      const digits = [];
      for (const n of [...this.sizes].reverse()) {
        digits.unshift(Number(R % BigInt(n)));
        R /= BigInt(n);
        yield;
      }
      return digits;
    }

    *odds() { return this.sizes.map(n => n === 0 ? ['0', '1'] : ['1', String(n)]); }

    /** Values without an allowed row, which make the draw impossible. */
    get lacking() { return this.cells.filter((_, i) => this.sizes[i] === 0).map(cell => cell.key[0]); }
  };
})(globalThis.Verifier ??= {});
