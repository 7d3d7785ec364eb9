using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Attestation;
using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl attest Security.qa --by "A. Jansen"</c></summary>
internal static class AttestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs, or one answer: Security.qa#keys. Default: the current folder.",
        };
        var by = ByOption("Who looked at the evidence, for example \"A. Jansen\".");
        var changed = new Option<bool>("--changed") { Description = "Only evidence that is new or has changed." };
        var dryRun = new Option<bool>("--dry-run") { Description = "List what would be attested, and write nothing." };
        var today = CheckCommand.TodayOption("The date of the attestation. Default: today.");
        var command = new Command(
            "attest",
            """
            Attest that answers are true with the evidence as it is.

            Writes 'docdsl.lock' beside the project: each evidence with who looked at it, when, and a hash of what it means. A
            build and 'docdsl check' then report evidence that has changed since (QA8201). Commit the file; to merge two
            versions of it, keep the lines of both.

            Exit code: 0 all was attested, 1 some evidence was not found, 2 invalid arguments, 3 a file cannot be read or written.

            Examples:
              docdsl attest --by "A. Jansen"
              docdsl attest Security.qa#keys --by "A. Jansen"
            """
        )
        {
            paths,
            by,
            changed,
            dryRun,
            today,
        };
        command.SetAction(parsed =>
        {
            var date = parsed.GetValue(today) ?? DateOnly.FromDateTime(DateTime.Today);
            var given = parsed.GetValue(paths) is { Length: > 0 } some ? some : ["."];
            return new LockRun(date, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).Run(
                given,
                document => Attest(document, parsed.GetRequiredValue(by), parsed.GetValue(changed), PromiseLine.Written(date)),
                "attested",
                parsed.GetValue(dryRun)
            );
        });
        return command;
    }

    /// <summary>Who did what the command records; must be given.</summary>
    public static Option<string> ByOption(string description)
    {
        var by = new Option<string>("--by") { HelpName = "NAME", Description = description, Required = true };
        by.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.Tokens.Count > 0 ? result.Tokens[0].Value : null))
            {
                result.AddError("--by requires a name");
            }
        });
        return by;
    }

    private static LockEdit Attest(LockedFile file, string by, bool isChangedOnly, string date)
    {
        var (lines, report, problems) = (new List<LockLine>(), new List<string>(), new List<string>());
        var added = new HashSet<(string, string)>();
        var evidence = NamedEvidence.AllOf(file.Model).Where(each => file.IsMeant(each.Answer)).ToList();
        foreach (var each in evidence.Where(each => EvidenceMeanings.IsAttestable(each.Target)))
        {
            var written = each.Target.Written;
            var name = $"{file.Shown}#{each.Answer}: {written}";
            var before = file.Lock.Find(file.Path, each.Answer, written);
            if (file.Meanings.HashOf(each.Target) is not { } hash)
            {
                problems.Add($"{name}: was not found, and is not attested");
                continue;
            }

            if ((isChangedOnly && before?.Hash == hash) || !added.Add((each.Answer, written)))
            {
                continue;
            }

            lines.Add(new AttestedLine(file.Path, each.Answer, written, date, by.Trim(), hash));
            report.Add(LockedFile.Compared(name, before, hash));
        }

        // Of a whole document the lines about evidence that it does not have any more are removed.
        var known = evidence.Select(each => (each.Answer, each.Target.Written)).ToHashSet();
        var old = file.Lock.AttestedOf(file.Path).ToLookup(line => added.Contains((line.Answer, line.Evidence)));
        AttestedLine[] gone = [.. old[false].Where(line => file.IsWhole && !known.Contains((line.Answer, line.Evidence)))];
        report.AddRange(gone.Select(line => $"{file.Shown}#{line.Answer}: {line.Evidence}: removed, since the answer does not rest on it"));
        return new LockEdit([.. old[true], .. gone], lines, report, problems);
    }
}
