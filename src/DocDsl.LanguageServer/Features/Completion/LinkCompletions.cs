using DocDsl.Core.Markdown;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>Within the brackets of a link of Markdown: anchors after <c>](#</c>, files and folders otherwise.</summary>
internal static class LinkCompletions
{
    /// <returns>Whether the cursor is in the target of a link.</returns>
    public static bool Add(CompletionContext context)
    {
        var open = context.Document.Text.IsMarkdown ? context.Before.LastIndexOf("](", StringComparison.Ordinal) : -1;
        if (open < 0 || context.Before.AsSpan(open + 2).IndexOfAny(' ', ')', '\t') >= 0)
        {
            return false;
        }

        Add(context, context.Before[(open + 2)..], context.Line.Start + open + 2);
        return true;
    }

    /// <summary>After <c>@evidence file:</c> files, and the anchors of one.</summary>
    /// <param name="context">The cursor.</param>
    /// <param name="argument">The argument up to the cursor.</param>
    public static void AddEvidence(CompletionContext context, string argument)
    {
        const string Prefix = "file:";
        if (argument.StartsWith(Prefix, StringComparison.Ordinal))
        {
            Add(context, argument[Prefix.Length..], context.Offset - argument.Length + Prefix.Length);
        }
    }

    private static void Add(CompletionContext context, string written, int start)
    {
        var sign = written.IndexOf('#', StringComparison.Ordinal);
        var target = LinkTarget.Parse(sign < 0 ? written : written[..sign]);
        if (sign >= 0)
        {
            var file =
                sign == 0 ? context.Document.Path
                : target.Kind == LinkKind.File ? context.Document.FileOfLink(target.Path)
                : null;
            AddAnchors(context, start + sign, file);
        }
        else if (written.Length == 0 || target.Kind == LinkKind.File)
        {
            AddFiles(context, start, written);
            if (written.Length == 0)
            {
                AddAnchors(context, start, context.Document.Path);
            }
        }
    }

    private static void AddAnchors(CompletionContext context, int start, string? file)
    {
        foreach (var name in (file is null ? null : context.Document.AnchorsOf(file))?.Names ?? [])
        {
            context.Add(start, "#" + name, CompletionKind.Reference, "Anchor", end: context.WordEnd(")"));
        }
    }

    private static void AddFiles(CompletionContext context, int start, string written)
    {
        var folder = written[..(written.LastIndexOf('/') + 1)];
        var path = folder.Length == 0 ? "." : LinkTarget.Parse(folder).Path;
        if (path.Length == 0 || context.Document.FileOfLink(path) is not { } full || !Directory.Exists(full))
        {
            return;
        }

        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(full).GetFileSystemInfos();
        }
        catch (Exception fault) when (FileErrors.Include(fault))
        {
            return;
        }

        foreach (var entry in entries.Where(entry => !entry.Name.StartsWith('.')).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var isFolder = entry is DirectoryInfo;
            context.Add(
                start + folder.Length,
                entry.Name + (isFolder ? "/" : ""),
                isFolder ? CompletionKind.Folder : CompletionKind.File,
                isFolder ? "Folder" : "File",
                insert: Uri.EscapeDataString(entry.Name) + (isFolder ? "/" : ""),
                triggers: isFolder
            );
        }
    }
}
