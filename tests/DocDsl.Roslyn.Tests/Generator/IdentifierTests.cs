using System.Reflection;
using DocDsl.Core.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>
/// Whatever a file, a type, an id, a field, a group or a choice is called: the code compiles, or DocDsl says why not (QA6001).
/// </summary>
public class IdentifierTests
{
    /// <summary>Every member of every type that generated types derive from, and what generated code declares or names itself.</summary>
    private static readonly string[] s_members =
    [
        .. new[]
        {
            typeof(QaDocument),
            typeof(Kamervragen),
            typeof(Questionnaire),
            typeof(Faq),
            typeof(QuestionGroup),
            typeof(AnsweredQuestion),
            typeof(AnsweredQuestion<int>),
            typeof(AnsweredPart<int>),
            typeof(Enum),
            typeof(Record),
        }
            .SelectMany(type =>
                type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            )
            .Select(member => member.Name)
            .Concat(typeof(QaDocument).Assembly.GetExportedTypes().Select(type => type.Name))
            .Concat("Document AnswerChoice FieldValueChoice System DocDsl Ministry All Of Get Promises".Split(' '))
            .Select(Naming.ToKebabCase)
            .Where(name => name.All(c => char.IsLetter(c) || c == '-') && name.Length > 1)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] s_keywords =
    [
        .. SyntaxFacts
            .GetKeywordKinds()
            .Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText)
            .Where(word => word.Length > 0)
            .Append("extension")
            .Distinct(),
    ];

    private static readonly string[] s_words = [.. s_members, .. s_keywords];

    [Fact]
    public void The_words_are_many()
    {
        Assert.Contains("equality-contract", s_members);
        Assert.Contains("get-hash-code", s_members);
        Assert.Contains("print-members", s_members);
        Assert.Contains("field-value", s_members);
        Assert.Contains("generated-members", s_members);
        Assert.Contains("__arglist", s_keywords);
        Assert.Contains("required", s_keywords);
    }

    /// <summary>As the name of a file, of a type and of a folder.</summary>
    [Fact]
    public void Files_types_and_folders()
    {
        foreach (var words in s_words.Chunk(60))
        {
            AssertCompiles([.. words.Select(word => ($"files/{word}.qa", Rich("a")))]);
            AssertCompiles([.. words.Select(word => ($"{word}/one.qa", Rich("a")))]);
            AssertCompiles([.. words.Select(word => ($"types/{word}.qatype", $"@type {word}\n@field x choice a | b\n"))]);
        }
    }

    /// <summary>As the name of the record that a document and its translation share, and of a property of it.</summary>
    [Fact]
    public void Shared_records()
    {
        foreach (var words in s_words.Where((_, i) => i % 4 == 0).Chunk(40))
        {
            AssertCompiles(
                [
                    .. words.Select(word => ($"texts/{word}.nl.qa", "@document nl\n" + Rich(word))),
                    .. words.Select(word => ($"texts/{word}.en.qa", $"@document en\n@translates texts/{word}.nl\n" + Rich(word))),
                ]
            );
        }
    }

    [Theory]
    [InlineData("document", "_Document")]
    [InlineData("equals", "_Equals")]
    [InlineData("get-hash-code", "_GetHashCode")]
    [InlineData("equality-contract", "_EqualityContract")]
    [InlineData("print-members", "_PrintMembers")]
    [InlineData("generated-members", "_GeneratedMembers")]
    [InlineData("specialize-question", "_SpecializeQuestion")]
    public void A_name_that_the_record_itself_has_gets_a_line_before_it(string word, string name)
    {
        var (compilation, diagnostics) = new Project(
            ($"{word}.qa", Rich("a")),
            ($"types/{word}.qatype", $"@type {word}\n@field x text\n"),
            ("other.qa", $"@csharp Other.{name[1..]}\n" + Rich("a"))
        ).Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry." + name));
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.Types." + name));
        Assert.NotNull(compilation.GetTypeByMetadataName("Other." + name));
    }

    [Fact]
    public void Names_given_with_csharp()
    {
        foreach (var words in s_words.Chunk(60))
        {
            AssertCompiles(
                [
                    .. words.Select(
                        (word, i) => ($"a{i}.qa", $"@csharp Other.{word.Replace('-', '_')}.{Naming.ToPascalCase(word)}\n" + Rich("a"))
                    ),
                    .. words.Select((word, i) => ($"b{i}.qa", $"@csharp N{i}.{word.Replace('-', '_')}\n" + Rich("a"))),
                ]
            );
        }
    }

    [Fact]
    public void Ids_groups_choices_and_fields()
    {
        foreach (var words in s_words.Where(word => !word.StartsWith('_')).Chunk(80))
        {
            AssertCompiles([.. words.Select((word, i) => ($"d{i}.qa", Rich(word)))]);
            AssertCompiles(
                [.. words.Select((word, i) => ($"p{i}.qa", $"@numbering per-group\n@group {word}\n" + Rich(word)))]
            );
            AssertCompiles(
                [
                    .. words.Select(
                        (word, i) =>
                            (
                                $"t{i}.qatype",
                                $"@type t{i}\n@field {word} choice other | {Naming.ToPascalCase(word)}\n"
                                    + $"@field {word}-s choice a | {word} required\n"
                            )
                    ),
                    .. words.Select((word, i) => ($"e{i}.qa", $"@document t{i}\n@{word} other\n@{word}-s a\n")),
                ]
            );
        }
    }

    /// <summary>Compiles as in a build, but for what DocDsl reports itself.</summary>
    private static void AssertCompiles(params (string Path, string Text)[] documents)
    {
        var foreign = new Project(documents).Compile().Diagnostics.Where(found => !found.Id.StartsWith("QA", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    private static string Rich(string word) =>
        $"""
        @field {word} x
        Vraag 1
        @id {word}
        @expect choice {word} | other
        Wat? a) Dit? b) Dat?
        Antwoord op vraag 1
        @value other from "Anders"
        Anders.
        Vraag 2
        Wat?
        a. Dit?
        b. Dat?
        Antwoord op vraag 2
        a. Ja.
        b. Nee.

        """;

    /// <summary>What the compiler itself gives to a record.</summary>
    private record Record;
}
