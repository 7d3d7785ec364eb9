using System.Globalization;
using DocDsl.Cli.Input;
using DocDsl.Cli.Tests;
using DocDsl.Core.Attestation;
using DocDsl.Core.Compilation;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Formats.Exporters.Coverage;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>A row, and what links between rows are made of.</summary>
/// <param name="Row">The row.</param>
/// <param name="File">The absolute path of the document.</param>
/// <param name="Questions">The places of its questions in the document.</param>
/// <param name="Targets">For each evidence the document and the question whose answer it is, or null.</param>
/// <param name="SameAs">The document and the question whose answer it takes, or null.</param>
internal sealed record CoverageFinding(
    CoverageRow Row,
    string File,
    IReadOnlyList<int> Questions,
    IReadOnlyList<(string File, int Question)?> Targets,
    (string File, int Question)? SameAs
);

/// <summary>Reads what the answers of documents rest on. Safe for several threads.</summary>
/// <param name="workspace">Knows the projects.</param>
/// <param name="today">When reviews are overdue.</param>
/// <param name="tests">The results of tests; null where none are given.</param>
/// <param name="folder">The folder from which links to files lead, absolute.</param>
internal sealed class CoverageReader(Workspace workspace, DateOnly today, TestRun? tests, string folder)
{
    private Workspace Workspace => workspace;

    private DateOnly Today => today;

    private TestRun? Tests => tests;

    private string Folder => folder;

    /// <summary>The answers of a document, each once, and its questions without one, in order.</summary>
    /// <param name="path">As given.</param>
    public IReadOnlyList<CoverageFinding> Read(string path)
    {
        var location = InputFile.LocationOf(path);
        var text = workspace.TextOf(location, InputFile.ReadDocument(path).Text);
        var project = workspace.ProjectOf(location);
        var model = DocumentCompilation.Bind(text, project.Types);
        DefaultsOptions.Hold(workspace.Defaults, model);

        // The model of the core has the evidence as it is attested; that of the run time knows the answers of other documents.
        var document = project.Parse(text, project.Relative(location));
        return new Reading(this, path, location, project, model, document).Run();
    }

    /// <summary>The rows, where each answer that another rests on is named as its own row is.</summary>
    public static IReadOnlyList<CoverageRow> Linked(IReadOnlyList<CoverageFinding> found)
    {
        var names = new Dictionary<(string, int), string>();
        foreach (var each in found)
        {
            foreach (var question in each.Questions)
            {
                names.TryAdd((each.File, question), each.Row.Name);
            }
        }

        return
        [
            .. found.Select(each =>
                each.Row with
                {
                    SameAs = NameOf(each.SameAs) ?? each.Row.SameAs,
                    Evidence = [.. each.Row.Evidence.Select((evidence, i) => evidence with { Answer = NameOf(each.Targets[i]) })],
                }
            ),
        ];

        string? NameOf((string, int)? target) => target is { } known ? names.GetValueOrDefault(known) : null;
    }

    private sealed class Reading(
        CoverageReader reader,
        string path,
        string location,
        ProjectFolder project,
        SemanticModel model,
        QaDocument document
    )
    {
        private readonly string _relative = project.Relative(location);
        private readonly LockFile _lock = project.Lock.File;
        private readonly EvidenceMeanings _meanings = reader.Workspace.MeaningsFor(location, model.Tree);
        private readonly IEvidenceFiles _files = reader.Workspace.EvidenceFilesOf(location, model.Tree);
        private readonly List<CoverageFinding> _found = [];

        public List<CoverageFinding> Run()
        {
            var others = project.DocumentsNamedIn(document);
            var answers = Enumerable.Range(0, model.Answers.Length).ToLookup(i => FirstOf(model.Answers[i]));
            for (var i = 0; i < model.Questions.Length; i++)
            {
                var shown = document.Questions[i];
                var own = answers[i].Where(index => IsAnswer(model.Answers[index], document.Answers[index])).ToList();
                if (own.Count == 0 && shown is not AnsweredQuestion)
                {
                    Add(model.Questions[i], shown, [.. answers[i].Select(index => model.Answers[index])], others);
                }

                own.ForEach(index => Add(model.Answers[index], document.Answers[index], others));
            }

            foreach (var index in answers[-1])
            {
                Add(model.Answers[index], document.Answers[index], others);
            }

            return _found;
        }

        /// <summary>Whether it says something; one whose words are those of another answer does where that was found.</summary>
        private static bool IsAnswer(AnswerSymbol answer, Answer shown) =>
            answer.Content == AnswerContent.Words && (answer.SameAs is null || shown.SameAs is not null);

        private int FirstOf(AnswerSymbol answer) => answer.Questions.IsEmpty ? -1 : model.Questions.IndexOf(answer.Questions[0]);

        /// <summary>A question without an answer; there may be one that says nothing yet, with its evidence.</summary>
        private void Add(QuestionSymbol question, Question shown, AnswerSymbol[] unfinished, IEnumerable<QaDocument> others)
        {
            var key = NamedEvidence.KeyOf(question, model.NumbersPerGroup);
            var targets = unfinished.SelectMany(answer => answer.Evidence).ToList();
            var row = new CoverageRow
            {
                Document = path,
                Key = key,
                Label = shown.Label,
                Words = shown.Text,
                Culture = document.Culture,
                Line = shown.Span.Line,
                State = shown.State,
                Reason = question.Reason,
                IsAnswer = false,
                Evidence = [.. targets.Select(target => EvidenceOf(key, target))],
            };
            _found.Add(new CoverageFinding(row, location, [model.Questions.IndexOf(question)], TargetsOf(unfinished, others), null));
        }

        private void Add(AnswerSymbol answer, Answer shown, IEnumerable<QaDocument> others)
        {
            var key = NamedEvidence.KeyOf(answer, model.NumbersPerGroup);
            var review = shown.Reviewed;
            var first = shown.Questions.Count > 0 ? shown.Questions[0] : null;
            var row = new CoverageRow
            {
                Document = path,
                Key = key,
                OtherKeys = [.. answer.Questions.Skip(1).Select(question => NamedEvidence.KeyOf(question, model.NumbersPerGroup))],
                Label = first?.Label ?? shown.Label,
                Words = first?.Text ?? "",
                Culture = document.Culture,
                Line = shown.Span.Line,
                State = (QuestionState)shown.Status,
                IsAnswer = true,
                SameAs = shown.SameAs is { Questions: [var taken, ..] } other ? NameOf(other.Document, taken) : null,
                Evidence = [.. answer.Evidence.Select(target => EvidenceOf(key, target))],
                Values = [.. shown.Questions.SelectMany(question => ValuesOf(question, shown))],
                Review = review is null ? null : new CoverageReview(review.Date, review.By, review.Next, review.Next < reader.Today),
            };
            _found.Add(
                new CoverageFinding(
                    row,
                    location,
                    [.. answer.Questions.Select(question => model.Questions.IndexOf(question))],
                    TargetsOf([answer], others),
                    shown.SameAs is { Questions: [var source, ..] } same ? PlaceOf(same.Document, source) : null
                )
            );
        }

        private static IEnumerable<CoverageValue> ValuesOf(Question question, Answer answer)
        {
            if (question is AnsweredQuestion { InvariantValue: { BoundTo: not null } value } && question.Answers[0] == answer)
            {
                yield return new CoverageValue(null, value);
            }

            foreach (var part in question.Parts.OfType<AnsweredPart>().Where(part => part.Answer == answer))
            {
                if (part.InvariantValue is { BoundTo: not null } own)
                {
                    yield return new CoverageValue(part.Letter, own);
                }
            }
        }

        private List<(string, int)?> TargetsOf(AnswerSymbol[] answers, IEnumerable<QaDocument> others) =>
            [
                .. answers
                    .SelectMany(answer => answer.Evidence)
                    .Select(target =>
                        target.Kind == EvidenceTargetKind.Answer
                        && new AnswerEvidence(EvidenceKind.Answer, target.Target, default).Resolve(others) is { } question
                            ? PlaceOf(question.Document, question)
                            : default((string, int)?)
                    ),
            ];

        private (string, int) PlaceOf(QaDocument other, Question question)
        {
            var at = other.Questions.TakeWhile(each => each != question).Count();
            return (other.Path == _relative ? location : project.FileOf(other.Path), at);
        }

        private static string NameOf(QaDocument other, Question question) =>
            $"{other.Path}#{question.Id ?? question.Number?.ToString(CultureInfo.InvariantCulture) ?? question.Label}";

        private CoverageEvidence EvidenceOf(string key, EvidenceTarget target)
        {
            var before = _lock.Find(_relative, key, target.Written);
            var state = StateOf(target, before);
            return new CoverageEvidence(
                target.Written,
                (EvidenceKind)target.Kind,
                state,
                before is null ? null : DateOnly.ParseExact(before.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                before?.By,
                target.Kind == EvidenceTargetKind.Test && reader.Tests is { } tests ? TestOf(tests.Find(target.Target)) : null
            )
            {
                Address = AddressOf(target, state),
            };
        }

        private AttestationState StateOf(EvidenceTarget target, AttestedLine? before)
        {
            var isFile = target.Kind == EvidenceTargetKind.File;
            if (!EvidenceMeanings.IsAttestable(target))
            {
                return AttestationState.NotAttestable;
            }

            if (
                isFile
                && (
                    _files.StateOf(target.Path) != FileState.Found
                    || (target.Anchor.Length > 0 && _files.AnchorsOf(target.Path)?.Contains(target.Anchor) == false)
                )
            )
            {
                return AttestationState.NotFound;
            }

            // A folder, or a file that is not text, exists and has no meaning that could be compared.
            return
                _meanings.HashOf(target) is not { } hash ? isFile ? AttestationState.NotAttestable
                    : AttestationState.NotFound
                : before is null ? AttestationState.NeverAttested
                : before.Hash == hash ? AttestationState.Attested
                : AttestationState.Changed;
        }

        private string? AddressOf(EvidenceTarget target, AttestationState state)
        {
            if (target.Kind == EvidenceTargetKind.WebAddress)
            {
                return target.Target;
            }

            if (
                target.Kind != EvidenceTargetKind.File
                || state == AttestationState.NotFound
                || reader.Workspace.FileOfLink(location, target.Path) is not { } file
            )
            {
                return null;
            }

            // On another drive no address leads to it.
            var relative = Path.GetRelativePath(reader.Folder, file);
            return Path.IsPathRooted(relative)
                ? null
                : string.Join('/', relative.Split('/', '\\').Select(Uri.EscapeDataString))
                    + (target.Anchor.Length > 0 ? "#" + Uri.EscapeDataString(target.Anchor) : "");
        }

        private static CoverageTest TestOf((TestOutcome Outcome, DateOnly? On)? result) =>
            result is var (outcome, on) ? new CoverageTest(CoverageExporter.NameOf(outcome), on) : new CoverageTest("missing", null);
    }
}
