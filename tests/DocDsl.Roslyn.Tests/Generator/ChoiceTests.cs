using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Choices as answers: one enumeration for each question, for a type, and for several choices at once.</summary>
public class ChoiceTests
{
    [Fact]
    public void Several_choices_are_a_list_of_their_enumeration()
    {
        const string Type = "@type audit extends questionnaire\n@expect choices high|low\n@field marks choices x|\"y, z\"\n";
        const string Text =
            "@document audit en\n@numbering per-group\n@marks x, \"y, z\"\n\n@group Access\n\nQuestion 1\n@id mfa\n"
            + "@expect choices app|\"hard key\"|sms\nWhich?\n\nAnswer 1\n- [ ] App\n- [x] Hard key (all)\n- [x] SMS: few\n\n"
            + "Question 2\nTwo:\na) one?\nb) two?\n\nAnswer 2a\nLow and high.\n\nAnswer 2b\n- [ ] High\n- [x] Low\n\n"
            + "Question 3\n@expect choice open|closed\nIs it?\n\nAnswer 3\n- [ ] open\n- [x] closed\n";
        (string, string)[] files = [("audit.qatype", Type), ("Letters/letter.qa", Text)];
        var project = new Project(files);
        project.Compilation = project.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                """
                using System.Collections.Generic;
                using System.Linq;
                using DocDsl;
                using Ministry;
                using Ministry.Letters;

                internal static class Uses
                {
                    public static string Run()
                    {
                        var letter = Letter.Document;
                        IReadOnlyList<Letter.AccessGroup.MfaChoice> found = letter.Access.Mfa.Value;
                        IReadOnlyList<Audit.AnswerChoice> part = letter.Access.Question2.A.Value;
                        var same = ReferenceEquals(
                            letter.GetQuestion<AnsweredQuestion<IReadOnlyList<Letter.AccessGroup.MfaChoice>>>("mfa"), letter.Access.Mfa);
                        return string.Join("; ", string.Join("+", found), part, letter.Access.Question2.B.Value,
                            letter.Access.Question3.Value, string.Join("+", letter.Marks), same,
                            letter.Language!.Format(letter.Access.Mfa.InvariantValue!, letter.Culture));
                    }
                }
                """,
                Project.Latest,
                "Uses.cs",
                Encoding.UTF8
            )
        );
        var assembly = CompileTests.Load(Text, files[1], project);
        Assert.Equal(
            "HardKey+Sms; High, Low; Low; Closed; X+YZ; True; hard key and sms",
            assembly.GetType("Uses")!.GetMethod("Run")!.Invoke(null, null)
        );
    }

    [Fact]
    public void What_a_type_expects_of_all_answers_is_one_enumeration()
    {
        const string Type = "@type audit extends questionnaire\n@expect choice yes|partial|\"not applicable\"\n";
        const string Derived = "@type short-audit extends audit\n";
        const string Other = "@type other-audit extends audit\n@expect choice yes|no\n";
        const string Text =
            "@document {0} en\n@numbering sequential\n\nQuestion 1\nIs it?\n\nAnswer 1\n**Partial.** Half.\n\nQuestion 2\n"
            + "@expect date\nSince?\n\nAnswer 2\n1 May 2024\n\nQuestion 3\nTwo things:\na) this;\nb) that?\n\nAnswer 3\n"
            + "@value #3a yes from \"This is\"\n@value #3b {1} from \"that\"\nThis is, that is.\n";
        (string, string)[] files =
        [
            ("Types/audit.qatype", Type),
            ("Types/short-audit.qatype", Derived),
            ("Types/other-audit.qatype", Other),
            ("one.qa", string.Format(null, Text, "audit", "not applicable")),
            ("two.qa", string.Format(null, Text, "short-audit", "partial")),
            ("three.qa", string.Format(null, Text, "other-audit", "no").Replace("**Partial.** Half.", "No.")),
        ];
        CompileTests.AssertCompiles(files);
        var project = new Project(files);
        project.Compilation = project.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                """
                internal static class Uses
                {
                    internal static Ministry.Types.Audit.AnswerChoice[] Run() =>
                        [
                            Ministry.One.Document.Question1.Value, Ministry.Two.Document.Question3.A.Value,
                            Ministry.One.Document.Question3.B.Value,
                            Ministry.Types.Audit.AnswerChoice.NotApplicable, Ministry.Two.AnswerChoice.Partial,
                        ];

                    internal static Ministry.Types.OtherAudit.AnswerChoice Other => Ministry.Three.Document.Question1.Value;

                    internal static System.DateOnly Date => Ministry.Two.Document.Question2.Value;
                }
                """,
                Project.Latest,
                "Uses.cs",
                Encoding.UTF8
            )
        );
        var (_, diagnostics) = project.Compile();
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info));
    }

    [Theory]
    [InlineData("class|new|void")]
    [InlineData("a-b|\"a b\"|ab")]
    [InlineData("\"\\\"|<b>|&|{0}|*/|//")]
    [InlineData("1|2|½|-1")]
    [InlineData("é|É|日本|\U0001F600|\uD800")]
    [InlineData("value__|ToString|Equals|GetHashCode|Question1Choice|Letter|Enum")]
    [InlineData("\" \"|x|\"a\"\"b\"")]
    [InlineData("+|-|*|_|__")]
    public void Choices_of_any_kind(string choices)
    {
        var first = choices.Split('|')[0];
        var question =
            $"Vraag 1\n@expect choice {choices}\n@expect #1a choice {choices}\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\n"
            + $"@value {first} from \"Dit\"\n@value #1a {first} from \"Dat\"\nDit. Dat.\n";
        CompileTests.AssertCompiles(
            ("letter.qa", question),
            ("groups.qa", "@numbering per-group\n@group A\n" + question + "@group B\n" + question)
        );
    }
}
