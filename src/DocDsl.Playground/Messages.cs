using DocDsl.LanguageServer.Protocol;

namespace DocDsl.Playground;

/// <summary>What a check of a file finds.</summary>
/// <param name="Diagnostics">In the order of the text.</param>
/// <param name="Tokens">Five numbers each, as the Language Server Protocol encodes semantic tokens.</param>
/// <param name="Summary">How many questions there are, and how many are answered; null for what is not a document.</param>
/// <param name="NotChecked">What only a build or the command can check; null for nothing.</param>
internal sealed record CheckResult(FoundDiagnostic[] Diagnostics, int[] Tokens, string? Summary, string? NotChecked);

/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
internal sealed record FoundDiagnostic(Range Range, string Severity, string Rule, string Message);

/// <summary>A fix.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Rule">The rule whose diagnostic it corrects.</param>
/// <param name="Edits">What it changes in the file itself: it changes no other.</param>
internal sealed record EditResult(string Title, string? Rule, TextEdit[] Edits);

/// <summary>A file that was opened.</summary>
/// <param name="Format">What it was read as: "Word document (.docx)"; null for a document, which is kept as it is.</param>
/// <param name="Files">The document, and the declaration of its type where it has questions of its own.</param>
/// <param name="Notes">What was decided, and how sure that is: to be looked at.</param>
/// <param name="AllWordsKept">Whether each word of the source is in the document, in order.</param>
internal sealed record ImportedFile(string? Format, NamedText[] Files, ImportNote[] Notes, bool AllWordsKept);

/// <param name="Name">Of the file, without a folder.</param>
internal sealed record NamedText(string Name, string Text);

/// <param name="Line">The line of the document, from 1; 0 for the whole.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal sealed record ImportNote(int Line, string Message, double Confidence);
