using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;
using DocDsl.LanguageServer.Documents;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>
/// Within <c>[[ ]]</c> and after <c>@same-as</c> and <c>@supersedes</c> questions and documents, after <c>@fulfils</c> promises,
/// after <c>@translates</c> and <c>@answers</c> documents, after <c>[^</c> notes.
/// </summary>
internal static class ReferenceCompletions
{
    private const string Supersedes = "@supersedes ";
    private const string Fulfils = "@fulfils ";

    /// <summary>What is followed by a question without brackets.</summary>
    private static readonly string[] s_directives = ["@same-as ", Supersedes];

    /// <summary>What names a document alone.</summary>
    private static readonly string[] s_documents = ["@translates ", "@answers "];

    /// <returns>Whether the cursor is in a reference.</returns>
    public static bool Add(CompletionContext context, IEnumerable<string> paths)
    {
        if (context.Document.Model is not { } model)
        {
            return false;
        }

        var note = context.Before.LastIndexOf("[^", StringComparison.Ordinal);
        if (note >= 0 && context.Before.IndexOf(']', note) < 0)
        {
            foreach (var symbol in model.Notes)
            {
                context.Add(
                    context.Line.Start + note + 2,
                    symbol.Id,
                    CompletionKind.Reference,
                    CompletionContext.FirstWords(symbol.Text.Text),
                    insert: symbol.Id + "]",
                    end: EndOf("]")
                );
            }

            return true;
        }

        if (context.Before.StartsWith(Fulfils, StringComparison.Ordinal))
        {
            AddPromises(context, model, paths);
            return true;
        }

        if (Array.Find(s_documents, name => context.Before.StartsWith(name, StringComparison.Ordinal)) is { } whole)
        {
            AddDocuments(context, context.Line.Start + whole.Length, paths, sign: "");
            return true;
        }

        var open = context.Before.LastIndexOf("[[", StringComparison.Ordinal);
        var close = "]]";
        if (Array.Find(s_directives, name => context.Before.StartsWith(name, StringComparison.Ordinal)) is { } directive)
        {
            (open, close) = (directive.Length - 2, "");
        }
        else if (open < 0 || context.Before.IndexOf("]]", open, StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        var start = context.Line.Start + open + 2;
        var written = context.Before[(open + 2)..];
        var sign = written.IndexOf('#', StringComparison.Ordinal);
        if (sign > 0)
        {
            if (context.Document.Project.FindDocument(written[..sign]) is { } path && context.Document.Load(path)?.Model is { } other)
            {
                AddQuestions(other, written[..sign]);
            }

            return true;
        }

        if (!context.Before.StartsWith(Supersedes, StringComparison.Ordinal))
        {
            AddQuestions(model, "");
        }

        AddDocuments(context, start, paths);
        return true;

        void AddQuestions(SemanticModel asked, string document)
        {
            foreach (var question in asked.Questions)
            {
                var words = CompletionContext.FirstWords(question.Text.Text);
                if (question is { Id: { } id, IsNamedByWords: false })
                {
                    context.Add(
                        start,
                        $"{document}#{id}",
                        CompletionKind.Reference,
                        question.Label,
                        words,
                        insert: $"{document}#{id}{close}",
                        end: EndOf(close),
                        description: words
                    );
                }

                if (question.Number is { } number && !asked.NumbersPerGroup)
                {
                    context.Add(
                        start,
                        $"{document}#{number}",
                        CompletionKind.Reference,
                        question.Label,
                        words,
                        insert: $"{document}#{number}{close}",
                        end: EndOf(close),
                        description: words
                    );
                }
            }
        }

        // An editor may have inserted the closing bracket already; the text before it is replaced too.
        int EndOf(string brackets)
        {
            if (brackets.Length == 0)
            {
                return context.WordEnd();
            }

            var end = context.WordEnd("[]");
            return context.Document.Text.Content.AsSpan(end).StartsWith(brackets) ? end + brackets.Length : context.Offset;
        }
    }

    /// <summary>The promises of the document that is named, or of this one, and the documents.</summary>
    private static void AddPromises(CompletionContext context, SemanticModel model, IEnumerable<string> paths)
    {
        var start = context.Line.Start + Fulfils.Length;
        var written = context.Before[Fulfils.Length..];
        var sign = written.IndexOf('#', StringComparison.Ordinal);
        if (sign <= 0)
        {
            AddPromisesOf(model, "");
            AddDocuments(context, start, paths);
        }
        else if (context.Document.Project.FindDocument(written[..sign]) is { } path && context.Document.Load(path)?.Model is { } other)
        {
            AddPromisesOf(other, written[..sign]);
        }

        void AddPromisesOf(SemanticModel making, string document)
        {
            foreach (var promise in making.Answers.SelectMany(answer => answer.Promises))
            {
                var due = promise.Due is { } day ? $"by {day}" : "no date";
                context.Add(
                    start,
                    $"{document}#{promise.Id}",
                    CompletionKind.Reference,
                    due,
                    CompletionContext.FirstWords(promise.Words),
                    end: context.WordEnd()
                );
            }
        }
    }

    /// <param name="context">Where the cursor is.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="paths">All documents.</param>
    /// <param name="sign">What comes after the name.</param>
    private static void AddDocuments(CompletionContext context, int start, IEnumerable<string> paths, string sign = "#")
    {
        var project = context.Document.Project;
        foreach (var path in paths.Where(path => project.IsDocument(path) && path != context.Document.Path).Order(StringComparer.Ordinal))
        {
            var relative = project.Relative(path);
            var name = Path.GetFileNameWithoutExtension(relative);
            if (
                !relative.StartsWith("..", StringComparison.Ordinal)
                && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ')
            )
            {
                // The shortest name that means it alone.
                var label = project.FindDocument(name) is null ? DocumentPath.WithoutExtension(relative) : name;
                context.Add(start, label + sign, CompletionKind.File, relative, end: context.WordEnd("[]"), triggers: sign.Length > 0);
            }
        }
    }
}
