/** Those who want to be told of something, each until it says that it does not any more. */
export class Listeners<Told extends readonly unknown[]> {
  private readonly listeners = new Set<(...told: Told) => void>();

  /** Adds a listener; answers how to take it away. */
  add(listener: (...told: Told) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(...told: Told): void {
    this.listeners.forEach((listener) => listener(...told));
  }

  clear(): void {
    this.listeners.clear();
  }
}
