using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Features.Diagnostics;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.CodeActions;

/// <summary>
/// The actions of a menu. What does the same for several diagnostics is offered once, for all of them; of those that say the same and do
/// it at several places, as in a selection, the first.
/// </summary>
internal sealed class OfferedActions(Document document, WorkspaceEdits edits)
{
    private readonly List<CodeAction> _actions = [];
    private readonly Dictionary<string, (int Place, IReadOnlyList<TextChange> Changes)> _byTitle = new(StringComparer.Ordinal);

    /// <summary>An action that edits another file.</summary>
    public void Add(CodeAction action) => _actions.Add(action);

    public CodeAction[] ToArray() => [.. _actions];

    /// <param name="title">What the menu says.</param>
    /// <param name="kind">Of an action that is offered already, the kind that it was offered as remains.</param>
    /// <param name="diagnostic">What it corrects; null where it is not about one.</param>
    /// <param name="isPreferred">Whether it may be applied without a look at the others.</param>
    /// <param name="changes">What it does.</param>
    public void Add(string title, string kind, Diagnostic? diagnostic, bool isPreferred, IReadOnlyList<TextChange> changes)
    {
        LspDiagnostic[]? corrected = diagnostic is null ? null : [FoundDiagnostics.ToLsp(document, diagnostic)];
        if (_byTitle.TryAdd(title, (_actions.Count, changes)))
        {
            _actions.Add(new CodeAction(title, kind, corrected, isPreferred ? true : null, edits.Of(document, changes)));
        }
        else if (corrected is not null && _byTitle[title] is var (place, own) && own.SequenceEqual(changes))
        {
            _actions[place] = _actions[place] with { Diagnostics = [.. _actions[place].Diagnostics ?? [], .. corrected] };
        }
    }
}
