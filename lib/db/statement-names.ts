/** Names for the statements that are sent often. The database parses and plans a named statement once a connection, not each
 *  time that it is asked; for a reader's page that is about as much work as answering it. */
export class StatementNames {
  private readonly times = new Map<string, number>()
  private readonly names = new Map<string, string>()

  /** @param most how many names are given in all: a connection keeps a plan for each @param often from which time on a text is named */
  constructor(private readonly most: number, private readonly often: number) {}

  /** @returns the name of a statement, the same for the same text; empty where it has none */
  nameOf(sql: string): string {
    const name = this.names.get(sql)
    if (name !== undefined || this.names.size >= this.most) return name ?? ''
    const times = (this.times.get(sql) ?? 0) + 1
    if (times >= this.often) return this.give(sql)
    // Texts as long as what they ask for come in any number.
    if (this.times.size >= this.most * 8) this.times.clear()
    this.times.set(sql, times)
    return ''
  }

  private give(sql: string): string {
    const name = `s${this.names.size + 1}`
    this.names.set(sql, name)
    this.times.delete(sql)
    return name
  }
}
