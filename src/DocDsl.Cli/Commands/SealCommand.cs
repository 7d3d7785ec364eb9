using System.CommandLine;
using DocDsl.Core.Attestation;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl seal Letter.qa --to "Tweede Kamer" --by "A. Jansen"</c></summary>
internal static class SealCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files, folders and globs that are sent, or one answer: Letter.qa#3.",
        };
        var to = new Option<string>("--to")
        {
            HelpName = "NAME",
            Description = "To whom they are sent, for example \"Tweede Kamer\".",
            Required = true,
        };
        var by = AttestCommand.ByOption("Who sends them, for example \"A. Jansen\".");
        var dryRun = new Option<bool>("--dry-run") { Description = "List what would be sealed, and write nothing." };
        var today = CheckCommand.TodayOption("The date on which they are sent. Default: today.");
        var command = new Command(
            "seal",
            """
            Record that answers were sent: what, to whom, when.

            Writes 'docdsl.lock' beside the project: each answer with a hash of its words and value, and of what it rests on.
            From then on an answer that changes is an error until '@corrects' gives the reason (QA8211), and 'docdsl recall'
            lists answers whose evidence has changed. Documents with errors are not sealed.

            Exit code: 0 all was sealed, 1 some documents have errors, 2 invalid arguments, 3 a file cannot be read or written.

            Examples:
              docdsl seal Letter.qa --to "Tweede Kamer" --by "A. Jansen"
              docdsl seal Letters --to "Council" --by "B. de Wit" --dry-run
            """
        )
        {
            paths,
            to,
            by,
            dryRun,
            today,
        };
        command.SetAction(parsed =>
        {
            var date = parsed.GetValue(today) ?? DateOnly.FromDateTime(DateTime.Today);
            return new LockRun(date, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).Run(
                parsed.GetRequiredValue(paths),
                document =>
                    Seal(document, parsed.GetRequiredValue(to).Trim(), parsed.GetRequiredValue(by).Trim(), PromiseLine.Written(date)),
                "sealed",
                parsed.GetValue(dryRun)
            );
        });
        return command;
    }

    private static LockEdit Seal(LockedFile file, string to, string by, string date)
    {
        var document = file.Check();
        var errors = document.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (errors > 0)
        {
            var problem = $"{file.Shown}: has {Reports.Severities.Counted(errors, "error")}, and is not sealed";
            return new LockEdit([], [], [], [problem]);
        }

        var (lines, report, problems) = (new List<LockLine>(), new List<string>(), new List<string>());
        var model = document.Model;
        var before = file.Lock.SentOf(file.Path).Where(line => line.To == to).ToLookup(line => line.Answer, StringComparer.Ordinal);
        foreach (var (answer, symbol, hash) in SentAnswers.Of(model, file.Meanings).Where(each => file.IsMeant(each.Answer)))
        {
            if (hash is null)
            {
                problems.Add($"{file.Shown}#{answer}: the answer that it takes was not found, and it is not sealed");
                continue;
            }

            lines.Add(new SentLine(file.Path, answer, to, date, by, hash, RestsOf(symbol, file.Meanings)));
            var last = before[answer].OrderBy(line => line.Date, StringComparer.Ordinal).LastOrDefault();
            report.Add(LockedFile.Compared($"{file.Shown}#{answer}", last, hash));
        }

        foreach (var question in model.Questions.Where(question => question.Answer is null))
        {
            var name = NamedEvidence.KeyOf(question, model.NumbersPerGroup);
            if (file.IsMeant(name))
            {
                report.Add($"{file.Shown}#{name}: has no answer, and is not sealed");
            }
        }

        return new LockEdit([], lines, report, problems);
    }

    /// <summary>What an answer rests on, as far as it is known now.</summary>
    private static EquatableArray<SentEvidence> RestsOf(AnswerSymbol answer, EvidenceMeanings meanings) =>
        new(
            answer
                .Evidence.Where(EvidenceMeanings.IsAttestable)
                .Select(evidence => (evidence.Written, Hash: meanings.HashOf(evidence)))
                .Where(rest => rest.Hash is not null)
                .Select(rest => new SentEvidence(rest.Written, rest.Hash!))
                .Distinct()
                .OrderBy(rest => rest.Evidence, StringComparer.Ordinal)
        );
}
