using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Attestation;
using DocDsl.Core.Symbols;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>A document that a command records something of.</summary>
/// <param name="Shown">As given, without the answer.</param>
/// <param name="Path">Its path in the project.</param>
/// <param name="Answers">The answers that are meant; empty for all.</param>
/// <param name="Model">The document.</param>
/// <param name="Check">Checks it, too.</param>
/// <param name="Lock">What was recorded before.</param>
/// <param name="Meanings">What its evidence means.</param>
internal sealed record LockedFile(
    string Shown,
    string Path,
    string[] Answers,
    SemanticModel Model,
    Func<CheckedDocument> Check,
    LockFile Lock,
    EvidenceMeanings Meanings
)
{
    /// <summary>Whether all answers are meant.</summary>
    public bool IsWhole => Answers.Length == 0;

    /// <summary>What is said of a new line: how it compares with the last one of the same.</summary>
    /// <param name="name">What the line is about.</param>
    /// <param name="before">The last one; null where there is none.</param>
    /// <param name="hash">That of the new line.</param>
    public static string Compared(string name, LockLine? before, string hash) =>
        before is null ? $"{name}: new"
        : before.Hash == hash ? $"{name}: unchanged since {before.Date}"
        : $"{name}: changed since {before.Date}";

    /// <summary>Whether an answer is meant.</summary>
    public bool IsMeant(string answer) => IsWhole || Answers.Contains(answer, StringComparer.Ordinal);
}

/// <summary>What a command records of a document.</summary>
/// <param name="Removed">The lines that are left out of the file.</param>
/// <param name="Added">The new lines.</param>
/// <param name="Report">What is said of them, each a line.</param>
/// <param name="Problems">What cannot be recorded, each a line.</param>
internal sealed record LockEdit(
    IReadOnlyList<LockLine> Removed,
    IReadOnlyList<LockLine> Added,
    IReadOnlyList<string> Report,
    IReadOnlyList<string> Problems
);

/// <summary>Writes <c>docdsl.lock</c>: <c>attest</c> and <c>seal</c>.</summary>
/// <param name="today">The day.</param>
/// <param name="output">For what was recorded.</param>
/// <param name="error">For problems.</param>
internal sealed class LockRun(DateOnly today, TextWriter output, TextWriter error)
{
    /// <param name="given">Paths, with the answer after <c>#</c> where one is meant.</param>
    /// <param name="edit">What is recorded of a document.</param>
    /// <param name="done">The word for it: <c>attested</c>.</param>
    /// <param name="isDryRun">Whether nothing is written.</param>
    public int Run(string[] given, Func<LockedFile, LockEdit> edit, string done, bool isDryRun)
    {
        var workspace = new Workspace { Today = today };
        var problems = new List<string>();
        var (count, failed) = (0, false);
        foreach (var project in FilesOf(given, workspace, problems).GroupBy(file => workspace.ProjectOf(InputFile.LocationOf(file.Path))))
        {
            try
            {
                var before = project.Key.Lock;
                if (before.File.Diagnostics.Count > 0)
                {
                    var at = before.Content!.GetLinePosition(before.File.Diagnostics[0].Span.Start).Line + 1;
                    throw new IOException($"line {at} cannot be read; 'docdsl check' says why. Nothing is written.");
                }

                var (removed, added) = (new List<LockLine>(), new List<LockLine>());
                foreach (var (path, answers) in project)
                {
                    var result = edit(Read(workspace, project.Key, path, answers, before.File));
                    removed.AddRange(result.Removed);
                    added.AddRange(result.Added);
                    failed |= result.Problems.Count > 0;
                    foreach (var line in result.Report)
                    {
                        output.WriteLine(Printable.Line(line));
                    }

                    foreach (var line in result.Problems)
                    {
                        error.WriteLine(Printable.Line(line));
                    }
                }

                count += added.Count;
                var after = before.File.With(removed, added);
                var text = after.ToString();
                if (!isDryRun && text != before.Read?.Text && (before.Read is not null || after.Lines.Count > 0))
                {
                    FileWriter.Write(before.Path, text, overwrite: before.Read is not null, before.Read);
                }
            }
            catch (UnknownAnswerException fault)
            {
                problems.Add(fault.Message);
            }
            catch (Exception fault) when (FileErrors.Include(fault))
            {
                problems.Add($"{PathList.Shown(Path.Combine(project.Key.Path, LockFile.FileName))}: {fault.Message}");
            }
        }

        output.WriteLine($"{count} {(isDryRun ? "to be " : "")}{done}");
        problems.ForEach(problem => error.WriteLine(Printable.Line(problem)));
        return problems.Count > 0 ? ExitCode.FileError
            : failed ? ExitCode.Diagnostics
            : ExitCode.Success;
    }

    /// <summary>An answer that is named and does not exist: of the project nothing is written.</summary>
    private sealed class UnknownAnswerException(string message) : Exception(message);

    private static LockedFile Read(Workspace workspace, ProjectFolder project, string path, string[] answers, LockFile before)
    {
        var full = InputFile.LocationOf(path);
        var text = InputFile.ReadDocument(path).Text;
        var model = workspace.Read(full, text);
        var known = LockedDocument.Of(model).Answers;
        if (answers.FirstOrDefault(answer => !known.Contains(answer)) is { } unknown)
        {
            throw new UnknownAnswerException($"{path}: has no answer '{unknown}'.");
        }

        var meanings = workspace.MeaningsFor(full, model.Tree);
        return new LockedFile(path, project.Relative(full), answers, model, () => workspace.Check(full, text), before, meanings);
    }

    /// <summary>The documents that are given, each once, with the answers that are meant of it.</summary>
    private static IEnumerable<(string Path, string[] Answers)> FilesOf(string[] given, Workspace workspace, List<string> problems)
    {
        var found = new SortedDictionary<string, List<string>?>(StringComparer.Ordinal);
        foreach (var path in given)
        {
            var sign = path.LastIndexOf('#');
            var answer = sign > 0 && !Path.Exists(path) ? path[(sign + 1)..] : null;
            foreach (var file in PathList.Expand([answer is null ? path : path[..sign]], withTypes: false, problems, workspace))
            {
                if (answer is null)
                {
                    found[file] = null;
                }
                else if (!found.TryGetValue(file, out var answers))
                {
                    found.Add(file, [answer]);
                }
                else
                {
                    answers?.Add(answer);
                }
            }
        }

        return found.Select(pair => (pair.Key, pair.Value?.ToArray() ?? []));
    }
}
