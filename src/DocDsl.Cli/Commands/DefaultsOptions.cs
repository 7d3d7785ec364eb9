using System.CommandLine;
using System.CommandLine.Parsing;
using DocDsl.Cli.CommandLine;
using DocDsl.Core.Compilation;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>
/// <c>--type faq --culture en</c>: what holds where a document has no <c>@document</c> that says it, before what its project says.
/// </summary>
internal sealed class DefaultsOptions
{
    private readonly Option<string?> _type = new("--type")
    {
        HelpName = "TYPE[@VERSION]",
        Description =
            "The type of documents without '@document': faq, or review@2 with the version of its questions. "
            + "A document that names another is an error.",
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

    /// <summary>Holds a document to the type, and the version of its questions, that is given.</summary>
    /// <param name="defaults">What is given.</param>
    /// <param name="document">The document.</param>
    /// <param name="path">The document, where the message is to name it; null where it is the rest of a sentence about it.</param>
    /// <exception cref="IOException">It names another type, or another version.</exception>
    public static void Hold(DocumentDefaults defaults, SemanticModel document, string? path = null) =>
        Hold(defaults, document.TypeName, document.Version, path);

    /// <summary>Holds a document to the type, and the version of its questions, that is given.</summary>
    /// <param name="defaults">What is given.</param>
    /// <param name="type">The type that the document names; null where it names none.</param>
    /// <param name="version">The version that it names; null where it names none.</param>
    /// <param name="path">The document, where the message is to name it; null where it is the rest of a sentence about it.</param>
    /// <exception cref="IOException">It names another type, or another version.</exception>
    public static void Hold(DocumentDefaults defaults, string? type, string? version, string? path = null)
    {
        var start = path is null ? "" : path + ": ";
        if (type is not null && defaults.Type is { } wanted && type != wanted)
        {
            throw new IOException($"{start}its '@document' names the type '{type}', and '--type' requires '{wanted}'.");
        }

        if (version is not null && defaults.Version is { } required && version != required)
        {
            throw new IOException($"{start}its '@document' names the version '{version}', and '--type' requires '{required}'.");
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
        var given = new DocumentDefaults(type, culture: null);
        if (given.Version is { } version && !SetVersion.IsVersion(version))
        {
            return $"'{version}' is not a valid version; a version has letters, digits, '.', '-' and '_', with a digit among them";
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
        var name = given.Type!;
        return names.Contains(name)
            ? null
            : $"unknown document type '{name}'{Nearest.Question(name, names, $"types are {string.Join(", ", names)}")}";
    }
}
