import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** One import of a file: what it names, and whether it is of types only, which are gone when the code runs. */
export type Import = { from: string; typesOnly: boolean; line: number }
/** A source file with its imports; `to` of a file of this tree is its path from the root, of a package its name. */
export type SourceFile = { file: string; imports: (Import & { to: string })[]; onlyPassesOn: boolean }

/** Read what the TypeScript files of some folders import, tests and generated code apart. */
export function readImports(root: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) => filesUnder(path.join(root, folder))).map((full) => {
    const file = path.relative(root, full)
    const parsed = ts.createSourceFile(file, readFileSync(full, 'utf8'), ts.ScriptTarget.Latest, false)
    return { file, imports: importsOf(parsed).map((found) => ({ ...found, to: resolve(root, full, found.from) })), onlyPassesOn: parsed.statements.length > 0 && parsed.statements.every(passesOn) }
  })
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesUnder(full)
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name) ? [full] : []
  })
}

const passesOn = (statement: ts.Statement): boolean => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined

function importsOf(parsed: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node, typesOnly: boolean) => {
    if (ts.isStringLiteral(specifier)) found.push({ from: specifier.text, typesOnly, line: parsed.getLineAndCharacterOfPosition(specifier.pos).line + 1 })
  }
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypesOnly(node.importClause))
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) add(node.arguments[0], false)
    ts.forEachChild(node, walk)
  }
  walk(parsed)
  return found
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const { name, namedBindings } = clause
  return !name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly)
}

function resolve(root: string, file: string, from: string): string {
  if (!from.startsWith('.') && !from.startsWith('@/')) return from
  const base = from.startsWith('@/') ? path.join(root, from.slice(2)) : path.join(path.dirname(file), from)
  const full = [base, `${base}.ts`, `${base}.tsx`, path.join(base, 'index.ts')].find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? base
  return path.relative(root, full)
}
