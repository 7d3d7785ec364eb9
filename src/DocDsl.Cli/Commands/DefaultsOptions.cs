using System.CommandLine;
using System.CommandLine.Parsing;
using DocDsl.Cli.CommandLine;
using DocDsl.Core.Compilation;
using DocDsl.Core.Directives;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>
/// <c>--type faq --culture en</c>: what holds where a document has no <c>@document</c> that says it, before what its project says.
/// </summary>
internal sealed class DefaultsOptions
{
    private readonly Option<string?> _type = new("--type")
    {
        HelpName = "TYPE",
        Description = "The type of documents without '@document': faq, for example. One that names another type is an error.",
    };

    private readonly Option<string?> _culture = new("--culture")
    {
        HelpName = "CULTURE",
        Description = "The culture of documents without '@document', for example en-GB.",
    };

    private DefaultsOptions() => _type.CompletionSources.Add(_ => NewCommand.TypeNames(null));

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="paths">Its arguments that are files and folders: their projects declare types.</param>
    public static DefaultsOptions AddTo(Command command, params Argument[] paths)
    {
        var options = new DefaultsOptions();
        command.Options.Add(options._type);
        command.Options.Add(options._culture);
        command.Validators.Add(result => options.Validate(result, paths));
        return options;
    }

    /// <summary>What is given.</summary>
    public DocumentDefaults Of(ParseResult parsed) =>
        (parsed.GetValue(_type), parsed.GetValue(_culture)) is var (type, culture) && (type ?? culture) is not null
            ? new DocumentDefaults(type, culture)
            : DocumentDefaults.None;

    /// <summary>Holds a document to the type that is given.</summary>
    /// <param name="defaults">What is given.</param>
    /// <param name="type">The type that the document has.</param>
    /// <param name="path">The document, where the message is to name it; null where it is the rest of a sentence about it.</param>
    /// <exception cref="IOException">It names another type.</exception>
    public static void Hold(DocumentDefaults defaults, string? type, string? path = null)
    {
        if (type is not null && defaults.Type is { } wanted && type != wanted)
        {
            var start = path is null ? "" : path + ": ";
            throw new IOException($"{start}its '@document' names the type '{type}', and '--type' requires '{wanted}'.");
        }
    }

    private void Validate(CommandResult result, Argument[] paths)
    {
        if (result.GetResult(_type)?.Tokens is [{ Value: var type }, ..])
        {
            string[] places = [.. paths.SelectMany(each => result.GetResult(each)?.Tokens ?? []).Select(token => token.Value)];
            if (Problem(type, places) is { } problem)
            {
                result.AddError(problem);
            }
        }

        if (result.GetResult(_culture)?.Tokens is [{ Value: var culture }, ..] && !DocumentDirective.IsCulture(culture))
        {
            result.AddError($"'{culture}' is not a valid culture; write a language tag such as 'en-GB'");
        }
    }

    private static string? Problem(string type, string[] places)
    {
        if (type.Split('@') is [var name, _])
        {
            return $"types have no versions yet; write '--type {name}'";
        }

        var workspace = new Workspace();
        string[] names =
        [
            .. (places.Length == 0 ? ["."] : places)
                .Select(Path.GetFullPath)
                .SelectMany(path => Directory.Exists(path) ? workspace.ProjectsOf(path) : [workspace.ProjectOf(path)])
                .Distinct()
                .SelectMany(project => project.Types.Names)
                .Distinct(StringComparer.Ordinal),
        ];
        return names.Contains(type)
            ? null
            : $"unknown document type '{type}'{Nearest.Question(type, names, $"types are {string.Join(", ", names)}")}";
    }
}
