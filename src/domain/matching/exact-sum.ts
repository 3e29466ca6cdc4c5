// Adds whole numbers without loss, for checkers: sums over many people pass what a double holds exactly. What is added is theirs.

/** Integers up to here can be added to each other once without loss. */
export const HALF = 2 ** 52;

/** An exact sum of safe integers of any number: a double that is emptied into a BigInt before it could round. */
export class ExactSum {
  private small = 0;
  private large = BigInt(0);

  /** Adds a safe integer. */
  add(value: number): void {
    if (value > HALF || value < -HALF) this.large += BigInt(value);
    else this.addHalf(value);
  }

  private addHalf(value: number): void {
    if (this.small > HALF || this.small < -HALF) {
      this.large += BigInt(this.small);
      this.small = 0;
    }
    this.small += value;
  }

  /** Adds a product of two safe integers. */
  addProduct(left: number, right: number): void {
    const product = left * right;
    if (Math.abs(product) <= HALF) this.addHalf(product);
    else this.large += BigInt(left) * BigInt(right);
  }

  /** The sum so far. */
  total(): bigint {
    return this.large + BigInt(this.small);
  }
}
