using System.Collections.Immutable;
using System.Text;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

// Reads a form as it is declared.
internal sealed partial class HeadingDeclaration
{
    private static readonly (string Placeholder, HeadingTokenKind Kind)[] s_placeholders =
    [
        ("{n}", HeadingTokenKind.Number),
        ("{label}", HeadingTokenKind.Label),
        ("{text}", HeadingTokenKind.Text),
    ];

    /// <summary>Parses the argument of <c>@heading</c>.</summary>
    /// <returns>Null when it is malformed; <paramref name="problem"/> then says how.</returns>
    internal static HeadingDeclaration? Parse(string content, TextSpan arguments, out HeadingProblem problem)
    {
        problem = HeadingProblem.Incomplete;
        var reader = new ArgumentReader(content, arguments);
        if (!reader.TryReadWord(out var word) || !reader.TryReadQuoted(out var quoted) || !reader.IsAtEnd)
        {
            return null;
        }

        HeadingRole? role = content.Substring(word.Start, word.Length) switch
        {
            "question" => HeadingRole.Question,
            "question+answer" => HeadingRole.QuestionWithAnswer,
            "answer" => HeadingRole.Answer,
            "group" => HeadingRole.Group,
            "closing" => HeadingRole.Closing,
            "value" => HeadingRole.Value,
            "remark" => HeadingRole.Remark,
            _ => null,
        };
        problem =
            role is null ? HeadingProblem.UnknownKind
            : quoted.IsUnclosed ? HeadingProblem.Unclosed
            : HeadingProblem.None;
        return problem == HeadingProblem.None ? Parse(role!.Value, quoted.Value.Trim(), out problem) : null;
    }

    /// <summary>Parses a form of a kind.</summary>
    /// <returns>Null when it is malformed; <paramref name="problem"/> then says how.</returns>
    internal static HeadingDeclaration? Parse(HeadingRole role, string form, out HeadingProblem problem)
    {
        var lines = form.Replace("\\n", "\n").Split('\n').Select(line => line.Trim()).ToList();
        var overline = lines.Count > 1 ? UnderlineOf(lines[0]) : '\0';
        var underline = lines.Count > 1 ? UnderlineOf(lines[lines.Count - 1]) : '\0';
        var main = lines.Count == 1 ? lines[0] : lines[overline == '\0' ? 0 : 1];
        if (lines.Count != 1 + (overline == '\0' ? 0 : 1) + (underline == '\0' ? 0 : 1))
        {
            problem = HeadingProblem.TooManyLines;
            return null;
        }

        var tokens = Tokenize(main);
        problem = tokens is null ? HeadingProblem.UnknownBraces : ProblemOf(role, tokens, underline);
        return problem == HeadingProblem.None
            ? new HeadingDeclaration(role, form, RequireBlanks(tokens!).ToImmutableArray(), overline, underline)
            : null;
    }

    /// <summary>The sign of a line that is drawn below or above a heading: three or more of one.</summary>
    private static char UnderlineOf(string line) =>
        line.Length >= 3 && !char.IsLetterOrDigit(line[0]) && line[0] is not ('{' or '}') && line.All(c => c == line[0]) ? line[0] : '\0';

    private static List<HeadingToken>? Tokenize(string form)
    {
        var tokens = new List<HeadingToken>();
        var literal = new StringBuilder();
        for (var at = 0; at < form.Length;)
        {
            var found = Array.Find(
                s_placeholders,
                pair => string.CompareOrdinal(form, at, pair.Placeholder, 0, pair.Placeholder.Length) == 0
            );
            if (found.Placeholder is not null)
            {
                EndLiteral(tokens, literal);
                tokens.Add(new HeadingToken(found.Kind, ""));
                at += found.Placeholder.Length;
            }
            else if (char.IsWhiteSpace(form[at]))
            {
                EndLiteral(tokens, literal);
                tokens.Add(new HeadingToken(HeadingTokenKind.Blank, ""));
                at = Characters.SkipBlanks(form.AsSpan(), at);
            }
            else if (form[at] == '{' && (at + 1 == form.Length || form[at + 1] != '{'))
            {
                return null;
            }
            else
            {
                literal.Append(form[at]);
                at += form[at] is '{' or '}' && at + 1 < form.Length && form[at + 1] == form[at] ? 2 : 1;
            }
        }

        EndLiteral(tokens, literal);
        return tokens;
    }

    private static void EndLiteral(List<HeadingToken> tokens, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            tokens.Add(new HeadingToken(HeadingTokenKind.Literal, literal.ToString()));
            literal.Clear();
        }
    }

    private static HeadingProblem ProblemOf(HeadingRole role, List<HeadingToken> tokens, char underline)
    {
        var number = tokens.FindIndex(token => token.Kind is HeadingTokenKind.Number or HeadingTokenKind.Label);
        var text = tokens.FindIndex(token => token.Kind == HeadingTokenKind.Text);
        var places = tokens.Count(token => token.Kind >= HeadingTokenKind.Number);
        return tokens.Count == 0 ? HeadingProblem.EmptyForm
            : places > (number >= 0 ? 1 : 0) + (text >= 0 ? 1 : 0) ? HeadingProblem.UnknownBraces
            : number >= 0 && text >= 0 && text < number ? HeadingProblem.NumberAfterText
            : number >= 0 && text == number + 1 ? HeadingProblem.BlankRequired
            : number < 0 && underline == '\0' && tokens.TrueForAll(token => token.Kind is HeadingTokenKind.Blank or HeadingTokenKind.Text)
                ? HeadingProblem.AnyLine
            : role is HeadingRole.QuestionWithAnswer or HeadingRole.Value or HeadingRole.Remark && text < 0 ? HeadingProblem.TextRequired
            : role == HeadingRole.Group && text < 0 ? HeadingProblem.TitleRequired
            : HeadingProblem.None;
    }

    /// <summary>A blank is white space that must be there when it is beside a word, a number or a label: "## What", not "##What".</summary>
    private static IEnumerable<HeadingToken> RequireBlanks(List<HeadingToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var isBesideWords = tokens[i].Kind == HeadingTokenKind.Blank && (IsWord(i - 1, atEnd: true) || IsWord(i + 1, atEnd: false));
            yield return isBesideWords ? new HeadingToken(HeadingTokenKind.RequiredBlank, "") : tokens[i];
        }

        bool IsWord(int index, bool atEnd) =>
            index >= 0
            && index < tokens.Count
            && (
                tokens[index].Kind != HeadingTokenKind.Literal
                || char.IsLetterOrDigit(tokens[index].Literal[atEnd ? tokens[index].Literal.Length - 1 : 0])
            );
    }
}
