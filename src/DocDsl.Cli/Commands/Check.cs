using System.Collections.Concurrent;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Cli.Tests;
using DocDsl.Cli.Web;
using DocDsl.Core.Attestation;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>Checks the files of a command line, and the types of their documents.</summary>
/// <param name="input">Reads them.</param>
/// <param name="today">When open questions are overdue.</param>
/// <param name="isSelected">Whether a rule is reported.</param>
/// <param name="web">Looks at web addresses; null where nobody asked for it.</param>
/// <param name="tests">The results of tests; null where none are given.</param>
internal sealed class Check(InputFiles input, DateOnly today, Func<string, bool> isSelected, WebCheck? web = null, TestRun? tests = null)
{
    private readonly Workspace _workspace = input.Workspace;
    private readonly CodeCheck _code = new(input.Workspace);
    private readonly ConcurrentDictionary<string, LockedDocument> _locked = new(StringComparer.Ordinal);

    /// <param name="paths">As given.</param>
    /// <param name="problems">What of it cannot be found, each a line.</param>
    public CheckResult Run(IEnumerable<string> paths, out List<string> problems)
    {
        problems = [];
        paths = [.. paths];
        _code.Begin(paths);
        var files = PathList.Expand(paths, withTypes: true, problems, _workspace);
        var checks = files.InParallel(Report).ToList();
        var known = files.Select(input.LocationOf).ToHashSet(StringComparer.Ordinal);
        var types = checks.SelectMany(check => check.Value.Types ?? []).Distinct(StringComparer.Ordinal).Where(known.Add);
        FileReport[] reports =
        [
            .. checks
                // A type that nobody asked for is shown only for what is wrong with it, which may be why a document has errors.
                .Concat(types.Select(PathList.Shown).InParallel(Report).Where(check => check.Value.File?.Diagnostics.Count > 0))
                .Select(check => check.Value.File ?? new FileReport(input.Shown(check.Path), [], null, null, check.Problem))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        reports = [.. reports, .. LockReports(files)];
        AddClashes(reports);
        var addresses = web is null ? null : AddWebAddresses(web, reports);
        return new CheckResult(reports, NotChecked.Of(reports, isSelected, NotEvaluated(paths)), addresses)
        {
            Notes =
            [
                .. reports.SelectMany(file => file.Stale).Distinct().Order(StringComparer.Ordinal),
                .. tests?.Compare(reports.SelectMany(file => file.Tests).ToHashSet(StringComparer.Ordinal)) is { } note
                    ? [note]
                    : new string[0],
            ],
        };
    }

    /// <summary>The lists of what was attested and sent, of the projects of some files.</summary>
    private IEnumerable<FileReport> LockReports(IEnumerable<string> files) =>
        files
            .Where(path => path != PathList.Standard)
            .Select(path => _workspace.ProjectOf(input.LocationOf(path)))
            .Distinct()
            .OrderBy(project => project.Path, StringComparer.Ordinal)
            .Select(project =>
            {
                var shown = PathList.Shown(Path.Combine(project.Path, LockFile.FileName));
                try
                {
                    if (project.Lock.Content is not { } text)
                    {
                        return null;
                    }

                    var found = _workspace.CheckLock(project, file => _locked.GetValueOrDefault(file));
                    return new FileReport(shown, Located(found, text, null), null, null, Problem: null);
                }
                catch (Exception fault) when (FileErrors.Include(fault))
                {
                    return new FileReport(shown, [], null, null, fault.Message);
                }
            })
            .OfType<FileReport>()
            // Without anything to report it need not be mentioned: it is not a document.
            .Where(report => report.Diagnostics.Count > 0 || report.Problem is not null);

    /// <returns>What is reported, and the files that declare the types that it depends on.</returns>
    private (FileReport File, IEnumerable<string> Types) Report(string path)
    {
        var text = input.Read(path).Text;
        var full = input.LocationOf(path);
        if (DocumentFiles.IsType(full))
        {
            var (type, diagnostics) = _workspace.CheckType(full);
            var located = Located(diagnostics, new SourceText(type?.Source.Text ?? text), null);
            return (new FileReport(input.Shown(path), located, null, null, Problem: null), []);
        }

        var document = _workspace.Check(full, text);
        DefaultsOptions.Hold(_workspace.Defaults, document.Model);
        var hints = FixHints.Of(document, diagnostic => _workspace.Configured(full, document, diagnostic) is not null, isSelected);
        var project = _workspace.ProjectOf(full);
        if (project.Lock.Existing is not null && !document.Compilation.HasFailed)
        {
            _locked[full] = LockedDocument.Of(document.Model);
        }

        var code = _code.Run(full, document.Compilation);
        var found = document
            .Diagnostics.Concat(
                code.Diagnostics.Concat(TestDiagnostics(document, code.Diagnostics))
                    .Select(diagnostic => _workspace.Configured(full, document, diagnostic))
                    .OfType<Diagnostic>()
            )
            .OrderBy(diagnostic => diagnostic.Span.Start);
        var file = new FileReport(
            input.Shown(path),
            Located(found, document.Model.Tree.Text, hints),
            Counts.Of(document, today),
            document.Named(full),
            Problem: null,
            HasProject: project.ProjectFile is not null && project.IsDocument(full)
        )
        {
            NotChecked = code.NotChecked,
            Stale = code.Stale,
            Tests = [.. TestsOf(document).Select(evidence => evidence.Target)],
            WebPlaces = web is null ? [] : WebPlacesOf(full, document),
        };
        return (file, TypeFilesOf(document.Model, project));
    }

    private static IEnumerable<EvidenceTarget> TestsOf(CheckedDocument document) =>
        document.Compilation.Evidence.Select(evidence => evidence.Target).Where(evidence => evidence.Kind == EvidenceTargetKind.Test);

    /// <summary>What the results say of tests; not of those that are known to be none.</summary>
    private IEnumerable<Diagnostic> TestDiagnostics(CheckedDocument document, IReadOnlyCollection<Diagnostic> known) =>
        tests is null
            ? []
            : TestsOf(document)
                .Where(evidence => known.All(diagnostic => diagnostic.Span != evidence.Span))
                .Select(tests.Check)
                .OfType<Diagnostic>()
                .Select(document.Compilation.Filter.Apply)
                .OfType<Diagnostic>();

    /// <summary>The items of projects that only a build can evaluate: there may be documents of Markdown that were not checked.</summary>
    private string[] NotEvaluated(IEnumerable<string> paths) =>
        [
            .. paths
                .Where(Directory.Exists)
                .SelectMany(path => _workspace.ProjectsOf(PathList.FullPath(path)))
                .Distinct()
                .Where(project => project.ProjectFile is not null)
                .SelectMany(project => project.Items.NotEvaluated.Select(item => $"{item} of {Path.GetFileName(project.ProjectFile)}")),
        ];

    /// <summary>The type of a document, and those that it extends; all types of the project where the document's is unknown.</summary>
    private static IEnumerable<string> TypeFilesOf(SemanticModel model, ProjectFolder project)
    {
        if (model is { Type: null, TypeName: not null })
        {
            return project.TypeFiles;
        }

        var files = new List<string>();
        for (var type = model.Type; type is not null; type = type.Base)
        {
            if (project.FileOf(type) is { } file)
            {
                files.Add(file);
            }
        }

        return files;
    }

    private LocatedDiagnostic[] Located(IEnumerable<Diagnostic> diagnostics, SourceText text, FixHints? hints) =>
        [
            .. diagnostics
                .Where(diagnostic => isSelected(diagnostic.Id))
                .Select(diagnostic => LocatedDiagnostic.Of(diagnostic, text, hints?[diagnostic])),
        ];

    private WebPlace[] WebPlacesOf(string full, CheckedDocument document)
    {
        var (text, filter) = (document.Model.Tree.Text, document.Compilation.Filter);
        return
        [
            .. WebAddresses
                .In(document.Model)
                .Select(found => new WebPlace(
                    found.Address,
                    result =>
                        result.At(found.Span, text.ToString(found.Span)) is { } diagnostic
                        && isSelected(diagnostic.Id)
                        && filter.Suppressions.Find(diagnostic.Id, diagnostic.Span) < 0
                        && _workspace.Configured(full, document, diagnostic) is { } reported
                            ? LocatedDiagnostic.Of(reported, text)
                            : null
                )),
        ];
    }

    private static WebSummary AddWebAddresses(WebCheck web, FileReport[] reports)
    {
        var results = web.Run(reports.SelectMany(file => file.WebPlaces, (_, place) => place.Address));
        for (var i = 0; i < reports.Length; i++)
        {
            var found = reports[i]
                .WebPlaces.Select(place => place.Report(results[WebCheck.KeyOf(place.Address)]))
                .OfType<LocatedDiagnostic>();
            if (reports[i].WebPlaces.Count > 0)
            {
                reports[i] = reports[i] with
                {
                    Diagnostics = [.. reports[i].Diagnostics.Concat(found).OrderBy(diagnostic => diagnostic.Span.Start)],
                };
            }
        }

        return WebSummary.Of([.. results.Values]);
    }

    private void AddClashes(FileReport[] reports)
    {
        var clashes = _workspace.CheckNames(reports.Select(file => file.Named).OfType<NamedDocument>());
        for (var i = 0; i < reports.Length && clashes.Count > 0; i++)
        {
            if (reports[i].Named is { } named && clashes[named.File].ToArray() is { Length: > 0 } own)
            {
                var text = new SourceText(input.ReadLocation(named.File).Text);
                reports[i] = reports[i] with
                {
                    Diagnostics = [.. reports[i].Diagnostics.Concat(Located(own, text, null)).OrderBy(diagnostic => diagnostic.Span.Start)],
                };
            }
        }
    }
}
