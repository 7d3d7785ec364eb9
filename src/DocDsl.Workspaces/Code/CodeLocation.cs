using DocDsl.Core.Text;

namespace DocDsl.Workspaces.Code;

/// <summary>A place in C#.</summary>
/// <param name="Name">Of a declaration its full name, as <c>@evidence code:</c> would write it without parameters; of a use the member's
/// name; of a look-up the number or id.</param>
/// <param name="File">Absolute; it may have been deleted since the build.</param>
/// <param name="Start">Where the name begins; where it was not found, where the statement or body began when the project was built.</param>
/// <param name="End">Where it ends; the same as <paramref name="Start"/> when <paramref name="IsStale"/>.</param>
/// <param name="IsStale">Whether the file was edited since the build and the name is no longer near: the place is only where it
/// was.</param>
internal sealed record CodeLocation(string Name, string File, LinePosition Start, LinePosition End, bool IsStale = false);
