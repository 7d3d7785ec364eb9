using DocDsl.Core.Compilation;
using DocDsl.Core.Editing;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Features.Commands;

/// <summary>What an editor's own commands ask, beyond the protocol: what can be chosen, and edits of a whole document.</summary>
internal static class CommandsFeature
{
    /// <summary>The types and cultures of a document that is created in a folder.</summary>
    /// <param name="folder">The address of the folder; null for the first that the client has opened, if there is one.</param>
    /// <param name="store">The folders.</param>
    public static DocumentChoices GetChoices(string? folder, DocumentStore store)
    {
        var path = (folder is null ? null : FileUri.ToPath(folder)) ?? store.Folders.FirstOrDefault() ?? Path.GetTempPath();
        var types = store.Workspace.ProjectOf(Path.Combine(path, "new" + DocumentFiles.DocumentExtension)).Types;
        return new DocumentChoices(
            [.. types.Names.Select(name => types.Find(name)!).Select(type => new TypeChoice(type.Name, type.Language?.Tag))],
            [.. Language.All.Select(language => new CultureChoice(language.Culture ?? language.Tag, language.Name))]
        );
    }

    public static RuleChoice[] GetRules() =>
        [.. RuleList.All.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => new RuleChoice(rule.Id, rule.Title))];

    /// <summary>The page of a rule, in Markdown; null where there is no such rule.</summary>
    public static string? GetRulePage(string rule) => RulePages.Find(rule.ToUpperInvariant());

    /// <summary>Numbers all questions without gaps; none where they are, null for a document type.</summary>
    public static TextEdit[]? Renumber(Document document) =>
        document.Model is { } model
            ? [.. Renumbering.All(model, model.Questions.Select(question => question.HeadingSpan)).Select(document.Text.ToEdit)]
            : null;
}
