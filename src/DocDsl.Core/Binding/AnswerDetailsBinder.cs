using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Binding;

/// <summary>Binds what directives below an answer say of it, from <c>@by</c> to <c>@reviewed</c>.</summary>
internal static class AnswerDetailsBinder
{
    /// <returns>The details of each answer that has any, by its index.</returns>
    public static (IReadOnlyDictionary<int, AnswerDetails> Details, ImmutableArray<Diagnostic> Diagnostics) Bind(
        Language? language,
        BoundSections sections,
        AnswerQuotes quotes,
        SharedAnswers? shared
    )
    {
        var drafts = new Dictionary<int, Draft>();
        var promises = new HashSet<string>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var (directive, answer) in sections.AnswerDirectives)
        {
            if (directive.Arguments is null or ValueArguments or CoversArguments)
            {
                continue;
            }

            if (!drafts.TryGetValue(answer, out var draft))
            {
                drafts.Add(answer, draft = new Draft());
            }

            switch (directive.Arguments)
            {
                case ByArguments by:
                    draft.By ??= by.Name;
                    break;
                case PromiseArguments promise:
                    if (!promises.Add(promise.Id))
                    {
                        diagnostics.Add(MalformedArgument.DuplicatePromise.At(promise.IdSpan, promise.Id));
                    }

                    CheckDue(promise, language, diagnostics);
                    draft.Promises.Add(Create(promise, answer, quotes, diagnostics));
                    break;
                case FulfilsArguments fulfils:
                    draft.Fulfils.Add(
                        new FulfilmentInfo(fulfils.Document, fulfils.Promise, fulfils.PromiseSpan, fulfils.On, fulfils.OnSpan)
                    );
                    break;
                case SupersedesArguments supersedes:
                    Add(supersedes, draft, diagnostics);
                    break;
                case SameAsArguments:
                    draft.SameAs = sections.Answers[answer].SameAs;
                    draft.Shared = draft.SameAs is { } other ? shared?.Find(other) : null;
                    break;
                case EvidenceArguments evidence:
                    draft.Evidence.Add(evidence.Target);
                    break;
                case CorrectsArguments corrects:
                    draft.Corrections.Add(new CorrectionInfo(corrects.Date, corrects.DateSpan, corrects.Reason));
                    break;
                case ReviewedArguments reviewed:
                    draft.Reviewed ??= new ReviewInfo(reviewed.Date, reviewed.DateSpan, reviewed.By, reviewed.Again);
                    break;
            }
        }

        return (drafts.ToDictionary(pair => pair.Key, pair => pair.Value.ToDetails()), diagnostics.ToImmutableArray());
    }

    private static PromiseInfo Create(PromiseArguments promise, int answer, AnswerQuotes quotes, List<Diagnostic> diagnostics)
    {
        var words = string.Join(" ", promise.Words.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new PromiseInfo(promise.Id, promise.IdSpan, promise.Due, words, quotes.Find(answer, promise.Words, diagnostics));
    }

    private static void Add(SupersedesArguments supersedes, Draft draft, List<Diagnostic> diagnostics)
    {
        if (QuestionName.TryParse(supersedes.Question) is { Number: not { Part: not '\0' } } name)
        {
            draft.Supersedes.Add(new ReferenceInfo(supersedes.QuestionSpan, name.Document, name.Number, name.Id, IsWritten: true));
        }
        else
        {
            diagnostics.Add(SupersedesDirective.QuestionRequired.At(supersedes.QuestionSpan));
        }
    }

    /// <summary>A day in the quoted words must be the one by which the promise is due.</summary>
    private static void CheckDue(PromiseArguments promise, Language? language, List<Diagnostic> diagnostics)
    {
        if (promise.Due is not { } due || language is null)
        {
            return;
        }

        var read = NaturalDates.FindAll(promise.Words.Value, language.Values);
        if (read.Count > 0 && !read.Contains(due))
        {
            diagnostics.Add(ContradictedValue.Promise(promise.DueSpan, due, read[0]));
        }
    }

    private sealed class Draft
    {
        public string? By { get; set; }

        public ReferenceInfo? SameAs { get; set; }

        public SharedAnswer? Shared { get; set; }

        public ReviewInfo? Reviewed { get; set; }

        public List<PromiseInfo> Promises { get; } = [];

        public List<FulfilmentInfo> Fulfils { get; } = [];

        public List<ReferenceInfo> Supersedes { get; } = [];

        public List<EvidenceTarget> Evidence { get; } = [];

        public List<CorrectionInfo> Corrections { get; } = [];

        public AnswerDetails ToDetails() =>
            new()
            {
                By = By,
                SameAs = SameAs,
                Shared = Shared,
                Reviewed = Reviewed,
                Promises = Promises.ToImmutableArray(),
                Fulfils = Fulfils.ToImmutableArray(),
                Supersedes = Supersedes.ToImmutableArray(),
                Evidence = Evidence.ToImmutableArray(),
                Corrections = Corrections.ToImmutableArray(),
            };
    }
}
