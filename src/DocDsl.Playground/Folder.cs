using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Editing;
using DocDsl.Core.Text;
using DocDsl.Formats;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Features.CodeActions;
using DocDsl.LanguageServer.Features.Completion;
using DocDsl.LanguageServer.Features.Formatting;
using DocDsl.LanguageServer.Features.Hover;
using DocDsl.LanguageServer.Features.Preview;
using DocDsl.LanguageServer.Features.SemanticTokens;
using DocDsl.LanguageServer.Features.Symbols;
using DocDsl.LanguageServer.Protocol;
using Document = DocDsl.LanguageServer.Documents.Document;

namespace DocDsl.Playground;

/// <summary>
/// The files of the page, which are open as in an editor: the features are those of the language server, so that the page says what an
/// editor and a build say. The folder is of the memory that a browser gives a program; only its project file is written there.
/// </summary>
internal sealed class Folder
{
    /// <summary>Absolute. Its project file gives the generated types their namespace, and makes all Markdown files documents.</summary>
    private const string Root = "/Playground";

    /// <summary>The rules about what the page does not have: files and C# that answers rest on, and files that Markdown links to.</summary>
    private static readonly string[] s_notChecked = ["QA4007", "QA4008", "QA4012", "QA6006", "QA6008", "QA6009", "QA6012"];

    private static readonly CompletionClient s_client = new(HasSnippets: true, HasLabelDetails: true, AsksAgain: false);
    private static readonly WorkspaceEdits s_edits = new(hasVersions: false);

    private readonly DocumentStore _store = new() { Folders = [Root] };
    private int _version;

    public Folder()
    {
        Directory.CreateDirectory(Root);
        File.WriteAllText(
            Path.Combine(Root, "Playground.csproj"),
            """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><DocDsl Include="**/*.md" /></ItemGroup></Project>"""
        );
        File.WriteAllLines(
            Path.Combine(Root, ".editorconfig"),
            ["root = true", "[*]", .. s_notChecked.Select(rule => $"docdsl_severity.{rule} = none")]
        );
    }

    public void Write(string name, string text)
    {
        var path = PathOf(name);
        _version++;
        if (!_store.IsOpen(path))
        {
            // Which files of Markdown a project includes is read from the disk.
            File.WriteAllText(path, text);
            _store.Add(new TextDocumentItem(FileUri.Of(path), LanguageId: null, _version, text));
        }
        else
        {
            var change = new ContentChange(Range: null, text);
            _store.Change(new DidChangeParams(new VersionedTextDocumentIdentifier(FileUri.Of(path), _version), [change]));
        }

        // What other files say of this one, and it of them.
        _store.Reset();
    }

    public void Remove(string name)
    {
        var path = PathOf(name);
        _store.Remove(FileUri.Of(path));
        File.Delete(path);
        _store.Reset();
    }

    public CheckResult Check(string name)
    {
        var document = Find(name);
        return new CheckResult(
            [
                .. document.Diagnostics.Select(diagnostic => new FoundDiagnostic(
                    document.Text.ToRange(diagnostic.Span),
                    diagnostic.Severity switch
                    {
                        DiagnosticSeverity.Error => "error",
                        DiagnosticSeverity.Warning => "warning",
                        _ => "info",
                    },
                    diagnostic.Id,
                    diagnostic.Message
                )),
            ],
            SemanticTokensFeature.Get(document).Data,
            document.Model is { } model ? Summary(DocumentCounts.Of(model)) : null,
            NotChecked(document)
        );
    }

    public CompletionList Complete(string name, Position position) =>
        CompletionFeature.Get(Find(name), position, s_client, _store.Open.Keys);

    public string? Hover(string name, Position position) =>
        HoverFeature.Get(Find(name), position, _store, codeOf: _ => null, isPlain: false) is { } hover
            ? MarkdownPage.ToHtml(hover.Contents.Value)
            : null;

    public EditResult[] Actions(string name, Position position)
    {
        var document = Find(name);
        var asked = new CodeActionParams(new TextDocumentIdentifier(document.Uri), new Range(position, position), Context: null);
        var actions = CodeActionsFeature.Get(document, clash: null, asked, s_edits, CancellationToken.None) ?? [];
        return [.. actions.Select(action => new EditResult(action.Title, action.Diagnostics?.FirstOrDefault()?.Code, EditsOf(action)))];
    }

    public string FixAll(string name)
    {
        var document = Find(name);
        var fixedText = document.Model is { } model ? Fixes.ApplyAll(model, (_, fix) => fix.IsAutomatic) : document.Text;
        return fixedText.Content;
    }

    public string Format(string name)
    {
        var document = Find(name);
        var edits = FormattingFeature.Get(document) ?? [];
        return document.Text.WithChanges([.. edits.Select(edit => new TextChange(document.Text.ToSpan(edit.Range), edit.NewText))]).Content;
    }

    public DocumentSymbol[] Outline(string name) => DocumentSymbolsFeature.Get(Find(name)) ?? [];

    public PreviewResult? Preview(string name) => PreviewFeature.Get(Find(name));

    public string Code(string name) => GeneratedCode.Of(Find(name), _store.Open.Values);

    public byte[] Export(string name, string format)
    {
        var document = Find(name);
        var parsed = document.Project.Parse(document.Text, document.Text.Path);
        return DocumentExporter.ExportBytes(parsed, Enum.Parse<ExportFormat>(format), document.Project.DocumentsNamedIn(parsed));
    }

    private static TextEdit[] EditsOf(CodeAction action) => [.. (action.Edit.Changes ?? []).Values.SelectMany(edits => edits)];

    /// <summary>As the command counts.</summary>
    private static string Summary(DocumentCounts counts)
    {
        var parts = new[]
        {
            (counts.Answered, "answered"),
            (counts.Open, "open"),
            (counts.Unanswered, "unanswered"),
            (counts.Withdrawn, "withdrawn"),
            (counts.NotApplicable, "not applicable"),
        };
        var shown = parts.Where((part, index) => index == 0 || part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}");
        return $"{counts.Questions} question{(counts.Questions == 1 ? "" : "s")}: {string.Join(", ", shown)}";
    }

    private static string? NotChecked(Document document)
    {
        if (document.Checked is not { Compilation: var compilation })
        {
            return null;
        }

        var parts = new[]
        {
            (compilation.Evidence.Count > 0 || compilation.Bound.Count > 0, "what answers rest on (files, C# code, tests)"),
            (compilation.Links.Count > 0, "links to files"),
        };
        var found = parts.Where(part => part.Item1).Select(part => part.Item2).ToArray();
        return found.Length == 0 ? null : $"Not checked here: {string.Join("; ", found)}";
    }

    private static string PathOf(string name) => Path.Combine(Root, name);

    private Document Find(string name) =>
        _store.Open.GetValueOrDefault(PathOf(name)) ?? throw new ArgumentException($"The file '{name}' is not open.");
}
