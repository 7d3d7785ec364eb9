using System.Text;
using DocDsl.Core.DocumentTypes;

namespace DocDsl.LanguageServer.Features.Hover;

/// <summary>What a type says of a question that it declares, in Markdown.</summary>
internal static class SetHover
{
    /// <param name="set">The set that has it.</param>
    /// <param name="declared">The question.</param>
    /// <param name="escape">Makes a text no Markdown.</param>
    public static string Facts(DeclaredSet set, DeclaredQuestion declared, Func<string, string> escape)
    {
        var text = new StringBuilder($"Question `{declared.Id}` of `{set.Name}`");
        text.Append(set.Version is { } version ? $" {escape(version)}" : "");
        text.Append(declared.Group is { } group ? $", group {escape(group)}" : "");
        text.Append(declared.Expected is { } kind ? $", expects {escape(kind.ToString())}" : "");
        text.Append(declared.IsOptional ? ", optional" : "");
        text.Append(declared.When is { } condition ? $", asked when {escape(condition.ToString())}" : "");
        return text.Append(declared.Hint is { } hint ? $"\n\n*{escape(hint)}*" : "").ToString();
    }
}
