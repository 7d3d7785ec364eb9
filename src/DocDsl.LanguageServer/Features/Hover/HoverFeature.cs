using System.Text;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Markdown;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Features.Links;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Features.Hover;

using QuestionState = DocDsl.Core.Symbols.QuestionState;

/// <param name="Range">What it is about.</param>
internal sealed record HoverResult(MarkupContent Contents, Range Range);

/// <summary>
/// The symbol at the cursor: the words of a question that is asked or referred to, a note, a field's kind, a directive's meaning, a rule
/// that is suppressed.
/// </summary>
internal static class HoverFeature
{
    private const int MaxWordsLength = 600;

    /// <summary>Of a heading that names many questions the first are described.</summary>
    private const int MaxSymbols = 5;

    /// <summary>What may mean something to Markdown anywhere.</summary>
    private const string Signs = "\\`*_{}[]<>#|!~&";

    /// <param name="document">The document.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="store">What is open.</param>
    /// <param name="codeOf">The generated member of a question, in Markdown; null if it is unknown.</param>
    /// <param name="isPlain">Whether the client shows no Markdown.</param>
    public static HoverResult? Get(Document document, Position position, DocumentStore store, Func<Symbol, string?> codeOf, bool isPlain)
    {
        var offset = document.Text.ToOffset(position);
        var parts = new List<string>();
        TextSpan? span = null;
        if (DirectiveAt(document, offset) is { } directive && !IsOfSet(document, position))
        {
            span = directive.Span;
            parts.Add(directive.Text);
        }
        else if (LinkPlaces.EvidenceAt(document, offset) is { } evidence)
        {
            if (LinkPlaces.PlaceOf(document, evidence, store) is { } place && document.FileOfLink(evidence.Path) is { } file)
            {
                span = evidence.Span;
                parts.Add(
                    $"`{document.Project.Relative(file)}`, line {place.Range.Start.Line + 1}\n\n{Quote(WordsAt(store, file, place))}"
                );
            }
        }
        else
        {
            // Questions of one heading have the same words.
            foreach (var occurrence in document.At(position).DistinctBy(occurrence => WordsOf(occurrence.Symbol)).Take(MaxSymbols))
            {
                if (Describe(document, occurrence.Symbol, store, codeOf) is { } text)
                {
                    span = occurrence.Span;
                    parts.Add(text);
                }
            }
        }

        // What is wrong here is not said again: the client shows its message, and the link to the rule's page.
        var content = string.Join("\n\n---\n\n", parts);
        return span is not { } range
            ? null
            : new HoverResult(
                isPlain ? new MarkupContent("plaintext", ToPlain(content)) : MarkupContent.Markdown(content),
                document.Text.ToRange(range)
            );

        static string WordsAt(DocumentStore store, string file, Location place) =>
            store.Load(file)?.Text is { } text ? text.ToString(text.GetLine(place.Range.Start.Line)) : "";

        object WordsOf(Symbol symbol) =>
            symbol.Kind == SymbolKind.Question && OccurrenceFinder.QuestionOf(document, symbol) is { } question
                ? question.HeadingSpan
                : symbol;
    }

    /// <summary>Whether the directive heads a question of the document's set: more is to be said of that than of the directive.</summary>
    private static bool IsOfSet(Document document, Position position) =>
        document.At(position) is [{ Symbol.Kind: SymbolKind.Question } heading]
        && OccurrenceFinder.QuestionOf(document, heading.Symbol) is { } question
        && document.Model?.Response?.Find(question) is not null;

    private static (TextSpan Span, string Text)? DirectiveAt(Document document, int offset)
    {
        var line = document.Text.GetLine(document.Text.GetLinePosition(offset).Line);
        line = document.Text.IsMarkdown ? MarkdownComments.DirectiveIn(document.Text.Content, line) ?? default : line;
        var content = document.Text.Content.AsSpan(line.Start, line.Length);
        var end = content.IndexOfAny(' ', '\t');
        var name = content.Length > 1 && content[0] == '@' ? content[1..(end < 0 ? content.Length : end)].ToString() : "";
        if (offset < line.Start || offset > line.Start + name.Length + 1)
        {
            return null;
        }

        return DirectiveHelp.Find(name, document.IsType) is { } help && document.Model?.Type?.FindField(name) is null
            ? (new TextSpan(line.Start, name.Length + 1), $"```qa\n{help.Form}\n```\n{help.Text}")
            : null;
    }

    private static string? Describe(Document document, Symbol symbol, DocumentStore store, Func<Symbol, string?> codeOf) =>
        symbol.Kind switch
        {
            SymbolKind.Question or SymbolKind.Part => store.Load(symbol.Scope) is { } other
            && OccurrenceFinder.QuestionOf(other, symbol) is { } question
                ? DescribeQuestion(question, symbol, other.Model?.Response, codeOf)
                : null,
            SymbolKind.DeclaredQuestion => DescribeDeclared(document, symbol),
            SymbolKind.Note => document.Model?.Notes.FirstOrDefault(note => note.Id == symbol.Name) is { } note
                ? $"**Note {Escape(note.Id)}**\n\n{Quote(note.Text.Text)}"
                : null,
            SymbolKind.Promise => store.Load(symbol.Scope) is { } making ? DescribePromise(making, symbol.Name) : null,
            SymbolKind.Document => store.Load(symbol.Scope)?.Checked is { } found ? DescribeDocument(found) : null,
            SymbolKind.Type => document.Project.Types.Find(symbol.Name) is { } type ? DescribeType(type) : null,
            SymbolKind.Field => DescribeField(document, symbol),
            SymbolKind.Rule => ExplainRule(symbol.Name),
            _ => codeOf(symbol),
        };

    /// <summary>What is promised, by when, and where it is fulfilled.</summary>
    private static string? DescribePromise(Document document, string id)
    {
        if (
            document.Model?.Answers.SelectMany(answer => answer.Promises).FirstOrDefault(promise => promise.Id == id) is not { } promise
            || DocumentPromises.Of(document.Model) is not { } own
        )
        {
            return null;
        }

        var ledger = document.Project.Promises.Ledger.With(own);
        var fulfilled = ledger.FulfilmentOf(own.Path, id) is { } found
            ? $"\n\nFulfilled{(found.On is { } on ? $" on {on}" : "")} in `{found.Path}`"
            : "";
        return $"**Promise `{promise.Id}`**{(promise.Due is { } due ? $", by {due}" : "")}\n\n{Quote(promise.Words)}{fulfilled}";
    }

    private static string? DescribeDeclared(Document document, Symbol symbol)
    {
        var dot = symbol.Name.IndexOf('.', StringComparison.Ordinal);
        var set =
            document.Type?.Set is { } own && own.Find(symbol.Name[(dot + 1)..]) is not null
                ? own
                : document.Project.Types.Find(symbol.Name[..dot])?.Set;
        return set?.Find(symbol.Name[(dot + 1)..]) is { } declared
            ? $"{Quote(declared.Text)}\n\n{SetHover.Facts(set, declared, Escape)}"
            : null;
    }

    private static string DescribeQuestion(QuestionSymbol question, Symbol symbol, SetResponse? response, Func<Symbol, string?> codeOf)
    {
        var part = symbol.Kind == SymbolKind.Part ? question.Parts.FirstOrDefault(part => part.Letter == symbol.Name[^1]) : null;
        AnswerableSymbol asked = part is null ? question : part;
        var text = new StringBuilder($"**{Escape(part?.Label ?? question.Label)}**");
        if (question is { Id: { } id, IsNamedByWords: false })
        {
            text.Append($" `#{id}`");
        }

        text.Append(
            question.State switch
            {
                QuestionState.Withdrawn => $" – withdrawn: {Escape(question.Reason ?? "")}",
                QuestionState.NotApplicable => $" – not applicable: {Escape(question.Reason ?? "")}",
                QuestionState.Answered => question.Answer is { Status: not Core.Symbols.AnswerStatus.Answered } answer
                    ? $" – {answer.Status.ToString().ToLowerInvariant()}"
                    : "",
                _ => question.Reason is null ? " – not answered" : $" – open: {Escape(question.Reason)}",
            }
        );
        text.Append("\n\n").Append(Quote(part?.Text.Text ?? question.Text.Text));
        if (asked.Value is { Text: { } known } value)
        {
            text.Append($"\n\nValue: {Escape(Cut(known))} ({value.Type})");
        }
        else if (asked.Expected is { } expected)
        {
            text.Append($"\n\nExpects {expected}");
        }

        if (part is null && response?.Find(question) is { } declared)
        {
            text.Append(declared.IsReworded ? $"\n\nReworded; `{response.Set.Name}` asks:\n\n{Quote(declared.Declared.Text)}" : "");
            text.Append("\n\n").Append(SetHover.Facts(response.Set, declared.Declared, Escape));
        }

        if ((asked.Answer ?? question.Answer ?? question.Unfinished) is { } given)
        {
            text.Append($"\n\n**{Escape(given.Label)}**\n\n").Append(Quote(given.Words));
        }

        return codeOf(symbol) is { } code ? text.Append("\n\n---\n\n").Append(code).ToString() : text.ToString();
    }

    private static string DescribeDocument(CheckedDocument document)
    {
        var questions = document.Model.Questions;
        var subject = document.Model.Fields.FirstOrDefault(field => field.Name == "subject")?.Value;
        return $"**{Escape(document.Shape.Path)}**{(subject is null ? "" : "\n\n" + Quote(subject))}\n\n"
            + $"{questions.Length} {(questions.Length == 1 ? "question" : "questions")}, "
            + $"{questions.Count(question => question.State == QuestionState.Answered)} answered";
    }

    private static string DescribeType(DocumentType type) =>
        $"**Type `{type.Name}`**{(type.Base is { } other ? $" extends `{other.Name}`" : "")}\n\n"
        + string.Join('\n', type.Fields.Select(field => $"- `{field.Name}` {field.Type}{(field.IsRequired ? ", required" : "")}"));

    private static string? DescribeField(Document document, Symbol symbol)
    {
        var dot = symbol.Name.IndexOf('.', StringComparison.Ordinal);
        var name = symbol.Name[(dot + 1)..];
        var type = document.Model?.Type ?? document.Type;
        var used = document.Model?.Fields.FirstOrDefault(field => field.Name == name);
        if (type?.FindField(name) is { } field)
        {
            var owner = symbol.Name[..Math.Max(dot, 0)];
            var required = field.IsRequired ? ", required" : "";
            var matches = field.Matches is { } expression ? $", matches `{expression}`" : "";
            return $"**`{name}`** {field.Type}{required}{matches} – declared by the type `{owner}`"
                + (used is null ? "" : $"\n\nValue: {Escape(used.Value)}{(used.NameSpan.Length == 0 ? ", read from these words" : "")}");
        }

        return used is null
            ? null
            : $"**`{name}`** {used.Type} – a field of this document; {(type is null ? "it has no type" : "not declared by its type")}\n\n"
                + $"Value: {Escape(used.Value)}";
    }

    /// <summary>The title of a rule's page and what it says before its examples.</summary>
    private static string? ExplainRule(string id)
    {
        if (RulePages.Find(id) is not { } page)
        {
            return null;
        }

        var end = page.IndexOf("\n## ", StringComparison.Ordinal);
        var text = (end < 0 ? page : page[..end]).Trim();
        var title = text.IndexOf('\n', StringComparison.Ordinal);
        return title < 0 ? $"**{text.TrimStart('#', ' ')}**" : $"**{text[..title].TrimStart('#', ' ').Trim()}**{text[title..]}";
    }

    private static string Quote(string text)
    {
        // Two blanks at a line's end are a line end for Markdown too.
        return string.Join('\n', Cut(text).Split('\n').Select(line => $"> {Escape(line)}  "));
    }

    private static string Cut(string text) => CheckedFile.Shorten(text, MaxWordsLength);

    /// <summary>What this class writes in Markdown, for who reads it as it is.</summary>
    private static string ToPlain(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        foreach (var line in markdown.Split('\n').Where(line => !line.StartsWith("```", StringComparison.Ordinal)))
        {
            var text = (line.StartsWith('>') ? line[1..] : line).Trim();
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\\' && i + 1 < text.Length)
                {
                    plain.Append(text[++i]);
                }
                else if (text[i] is not ('*' or '`'))
                {
                    plain.Append(text[i]);
                }
            }

            plain.Append('\n');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>A line of a letter is not Markdown: no list, no heading, no code.</summary>
    private static string Escape(string line)
    {
        var text = line.Trim();
        var digits = text.Length - text.AsSpan().TrimStart("0123456789").Length;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var isSign =
                Signs.Contains(text[i], StringComparison.Ordinal)
                || (i == 0 && text[i] is '-' or '+' or '=')
                || (i == digits && text[i] is '.' or ')' && (i + 1 == text.Length || text[i + 1] == ' '));
            escaped.Append(isSign ? "\\" : "").Append(text[i]);
        }

        return escaped.ToString();
    }
}
