using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Text;
using static DocDsl.Benchmarks.Growth.Shapes;

namespace DocDsl.Benchmarks.Growth;

/// <summary>Declarations of document types, their records, and documents of types that declare much.</summary>
internal static class TypeShapes
{
    private const string Question = "Vraag 1\nWat kost het?\n\nAntwoord op vraag 1\nNiets.\n\n";

    /// <summary>Between the files of a shape.</summary>
    private const char NextFile = '\f';

    public static IEnumerable<GrowthShape> All =>
        [
            Declared("type: fields", n => "@type x\n" + Lines(n, i => $"@field veld-nummer-{i} text\n")),
            Declared(
                "type: fields with expressions",
                n => "@type x\n" + Lines(n, i => $"@field veld-nummer-{i} text matches \"[0-9]+Z{i}\"\n")
            ),
            Declared("type: fields of one name", n => "@type x\n" + Lines(n, _ => "@field veld text\n")),
            Declared(
                "type: terms",
                n => "@type x\n" + Lines(n, i => $"@field veld-{i} date\n@term veld-{i} 3 weeks after veld-1\n")
            ),
            Declared(
                "type: unknown fields",
                n => "@type x\n" + Lines(n, i => $"@field veld-nummer-{i} date\n@order veld-nummer-{i} veld-numer-{i}\n")
            ),
            Declared(
                "type: patterns",
                n => "@type x\n" + Lines(n, i => $"@field veld-{i} text\n@read \"nummer {i} {{veld-{i}}} (ingezonden)\"\n")
            ),
            Declared("type: headings", n => "@type x\n" + Lines(n, i => $"@heading question \"Onderdeel{i} {{n}}.\"\n")),
            Declared("type: running headers", n => "@type x\n" + Lines(n, i => $"@aside \"Tweede Kamer {i}, {{*}}\"\n")),
            Declared("type: choices", n => $"@type x\n@field stand choice {Choices(n)}\n"),
            Declared("type: choices of one name", n => $"@type x\n@field stand choice {ChoicesAlike(n)}\n"),
            Declared(
                "type: fewer choices than its base",
                n => $"@type x extends y\n@field stand choice {Choices(n)}\n{NextFile}@type y\n@field stand choice {Choices(n)}\n"
            ),
            Declared(
                "type: fields of its base again",
                n =>
                    "@type x extends y\n"
                    + Lines(n, i => $"@field veld-nummer-{i} text required\n")
                    + $"{NextFile}@type y\n"
                    + Lines(n, i => $"@field veld-nummer-{i} text\n")
            ),
            Declared(
                "types: a chain of bases",
                n => Lines(n, i => $"@type type-{i} extends type-{i + 1}\n@field veld-{i} text\n{NextFile}")
            ),
            Declared(
                "types: a chain of bases, the first base first",
                n => Lines(n, i => $"@type type-{i} extends type-{i - 1}\n@field veld-{i} text\n{NextFile}")
            ),
            Declared("types: one base", n => Lines(n, i => $"@type type-{i} extends document\n@field veld text\n{NextFile}")),
            Declared(
                "types: one base of many fields",
                n =>
                    "@type y\n"
                    + Lines(n, i => $"@field veld-nummer-{i} text\n")
                    + NextFile
                    + Lines(n, i => $"@type type-{i} extends y\n{NextFile}")
            ),
            Declared("types: bases that are not defined", n => Lines(n, i => $"@type type-{i} extends tpe-{i}\n{NextFile}")),
            Declared("types: a circle", n => Lines(n, i => $"@type type-{i} extends type-{i % n + 1}\n{NextFile}")),
            Used(
                "document: fields of its type",
                n => Lines(n, i => $"@veld-nummer-{i} waarde\n") + Question,
                n => Lines(n, i => $"@field veld-nummer-{i} text\n")
            ),
            Used(
                "document: misspelt fields of its type",
                n => Lines(n, i => $"@veld-numer-{i} waarde\n") + Question,
                n => Lines(n, i => $"@field veld-nummer-{i} text\n")
            ),
            Used(
                "document: missing fields of its type",
                _ => Question,
                n => Lines(n, i => $"@field veld-nummer-{i} text required\n")
            ),
            Used(
                "document: a value of many choices",
                n => Lines(n, i => $"Vraag {i}\nWat?\n\nAntwoord op vraag {i}\n@value woord-{i}\nDat.\n\n"),
                n => $"@expect choice {Choices(n)}\n"
            ),
            Used(
                "document: six {*}, lines that match nearly",
                n => Question + Lines(n, _ => "aaaaa bbbbb ccccc ddddd eeeee fffff aaaa bbbb cccc dddd eeee ffff aaaa bbbb cccc\n"),
                _ => "@aside \"a{*}b{*}c{*}d{*}e{*}f{*}g\"\n"
            ),
            Used(
                "document: six {*}, lines of two letters",
                n => Question + Lines(n, _ => string.Concat(Enumerable.Repeat("xa xb ", 16)) + "\n"),
                _ => "@aside \"x{*}a{*}b{*}x{*}a{*}b{*}z\"\n"
            ),
            Used(
                "document: six {*}, one line",
                n => Question + Lines(n, _ => "abcdef ") + "\n",
                _ => "@aside \"a{*}b{*}c{*}d{*}e{*}f{*}g\"\n"
            ),
            Used(
                "document: optional words of a running header",
                n => Question + Lines(n, _ => new string('a', 40) + "\n"),
                _ => $"@aside \"{string.Concat(Enumerable.Repeat("[a]", 30))}b\"\n"
            ),
            Used(
                "document: six {*} in a pattern of the header",
                n => Lines(n, _ => "aaaaa bbbbb ccccc ddddd eeeee fffff aaaa bbbb cccc dddd eeee ffff\n") + Question,
                _ => "@field q text\n@read \"a{*}b{*}c{*}d{*}e{*}f{*}g{q}h\"\n"
            ),
        ];

    private static string Choices(int count) => string.Join("|", Enumerable.Range(1, count).Select(i => $"woord-{i}"));

    /// <summary>Different words that have one name in C#.</summary>
    private static string ChoicesAlike(int count) =>
        string.Join(
            "|",
            Enumerable.Range(0, count).Select(i => string.Concat(Enumerable.Range(0, 20).Select(bit => "a" + "-."[(i >> bit) & 1])))
        );

    private static GrowthShape Declared(string name, Func<int, string> files) =>
        new(
            name,
            files,
            text =>
            {
                var declarations = text.Split(NextFile, StringSplitOptions.RemoveEmptyEntries)
                    .Select((declaration, i) => new TypeFile($"{i}.qatype", declaration))
                    .ToArray();
                return () => TypeEmitter.Emit(TypeCompilation.Create(declarations, [], "Growth").Shapes, FolderClasses.None);
            }
        );

    private static GrowthShape Used(string name, Func<int, string> document, Func<int, string> declaration) =>
        new(
            name,
            n => $"@document x nl-NL\n{document(n)}{NextFile}@type x\n{declaration(n)}",
            text =>
            {
                var end = text.IndexOf(NextFile);
                var options = new DocumentOptions(
                    "Growth",
                    DocumentTypeSet.Create([new TypeSource(text[(end + 1)..], "Growth.X")]),
                    SeveritySettings.None
                );
                return () =>
                    RecordEmitter.EmitTypes(
                        [DocumentCompilation.Create(new SourceText(text[..end]), options).Shape],
                        FolderClasses.None
                    );
            }
        );
}
