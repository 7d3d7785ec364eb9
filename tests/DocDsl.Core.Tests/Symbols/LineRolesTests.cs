using CsCheck;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Tests.Syntax;
using DocDsl.Core.Text;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Symbols;

public class LineRolesTests
{
    [Fact]
    public void Each_line_of_a_letter()
    {
        AssertRoles(
            """
            Header     @document kamervragen nl-NL
            Field      @number 2025Z00001
            Comment    @// a draft
            Blank      
            Preamble   Vragen van het lid Jansen (Partij) aan de minister van Financiën
            Preamble   over geld (ingezonden 27 augustus 2025)
            Blank      
            GroupTitle @group Kosten
            GroupText  Vooraf.
            Q1         Vraag 1
            Directive  @expect amount EUR
            Q1         Wat kost het?1
            Note       @note 1 at "het?"
            Note       Nota.
            Blank      
            Note       @end
            Excluded   @aside Pagina 2
            Excluded   ah-tk-20242025-576
            Q1         En wanneer?
            Blank      
            A1         Antwoord op vraag 1
            Directive  @strike "Datum" after "euro."
            A1         5 euro. Datum
            Excluded   @aside
            Excluded   Directie Munten
            Excluded   @end
            A1         @@Dit ook.
            Blank      
            Q2-4,6     Vragen 2 t/m 4 en 6
            Q2-4,6     Wie?
            A2,3       @answer 2, 3
            A2,3       @text Vraag 9
            Q7a        Vraag 7a
            Q7a        Wat?
            A7a        Antwoord
            A7a        Dit.
            Closing    Toelichting
            Closing    Ter aanvulling.
            Blank      
            """
        );
    }

    [Fact]
    public void Forms_of_headings_and_questions_without_numbers()
    {
        AssertRoles(
            """
            Header     @heading question "{n}. {text}"
            Blank      
            Q1         1. What does it
            Q1         cost?
            Blank      
            A1         @answer
            A1         Five.
            Blank      
            """
        );
        AssertRoles(
            """
            Header     @document faq
            Blank      
            Q          @question
            Q          What is it?
            A          @answer
            A          This.
            """
        );
    }

    [Fact]
    public void Every_line_of_any_text_has_one_role_and_its_words_are_where_the_role_says() =>
        AnyTextTests.AnyText.Sample(Check, iter: Depth.Of(1000));

    [Fact]
    public void The_real_letter() => Check(Repository.ReadPalantir());

    private static void Check(string text)
    {
        var source = new SourceText(text);
        var model = SemanticAnalysis.Analyze(SyntaxTree.Parse(source, DocumentTypeSet.ReadyMade.Conventions), DocumentTypeSet.ReadyMade);
        var lines = LineRoles.Of(model);
        Assert.Equal(source.LineCount, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = source.ToString(source.GetLine(i));
            Assert.Equal(string.IsNullOrWhiteSpace(line.Replace("\uFEFF", "", StringComparison.Ordinal)), lines[i].Role == LineRole.Blank);
            Assert.Equal(lines[i].Role is LineRole.Question or LineRole.Answer, lines[i].Label.Length > 0);
        }

        // What a reader reads as the words of something is in lines of that role.
        foreach (var question in model.Questions)
        {
            CheckView(question.Text, 'Q');
        }

        foreach (var answer in model.Answers)
        {
            CheckView(answer.Text, 'A');
        }

        foreach (var note in model.Notes)
        {
            CheckView(note.Text, 'N');
        }

        CheckView(model.Preamble, 'P');
        CheckView(model.Closing, 'C');

        void CheckView(TextView view, char initial)
        {
            for (var i = 0; i < Math.Min(view.Text.Length, 2_000); i++)
            {
                // In code a mark of the byte order is a character as any other, and its line is blank all the same.
                if (!char.IsWhiteSpace(view.Text[i]) && view.Text[i] != '\uFEFF')
                {
                    var line = lines[source.GetLinePosition(view.ToSource(new TextSpan(i, 1)).Start).Line];
                    Assert.True(
                        line.Role.ToString()[0] == initial && line.Role != LineRole.Comment
                            || line.Label.Contains(" " + initial, StringComparison.Ordinal),
                        $"{line} has words of {initial}: {view.Text}"
                    );
                }
            }
        }
    }

    private static void AssertRoles(string expected)
    {
        const int Margin = 11;
        expected = expected.ReplaceLineEndings("\n");
        var text = string.Join('\n', expected.Split('\n').Select(line => line[Margin..]));
        var source = new SourceText(text);
        var model = SemanticAnalysis.Analyze(SyntaxTree.Parse(source, DocumentTypeSet.ReadyMade.Conventions), DocumentTypeSet.ReadyMade);
        var found = LineRoles
            .Of(model)
            .Select((line, i) => (line.Label.Length > 0 ? line.Label : line.Role.ToString()).PadRight(Margin) + text.Split('\n')[i]);
        Assert.Equal(expected, string.Join('\n', found));
    }
}
