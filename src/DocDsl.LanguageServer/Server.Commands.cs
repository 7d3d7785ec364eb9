using DocDsl.LanguageServer.Features.Commands;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer;

/// <content>What the commands of editors ask.</content>
internal sealed partial class Server
{
    public Task<DocumentChoices> ChoicesAsync(ChoicesParams parameters, CancellationToken cancellation) =>
        Task.Run(() => CommandsFeature.GetChoices(parameters.Folder, _store), cancellation);

    public Task<RuleChoice[]> RulesAsync() => Task.FromResult(CommandsFeature.GetRules());

    public Task<string?> RulePageAsync(RuleParams parameters) => Task.FromResult(CommandsFeature.GetRulePage(parameters.Id));

    public Task<TextEdit[]?> RenumberAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, CommandsFeature.Renumber, cancellation);
}
