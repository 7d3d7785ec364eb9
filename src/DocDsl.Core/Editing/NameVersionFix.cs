using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA7006: names the version that the type has; that its questions are answered, the other rules say.</summary>
internal sealed class NameVersionFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA7006"];

    public override void Offer(FixContext context)
    {
        if (context.Model is { Type.Set.Version: { } version, VersionSpan: { Length: > 0 } span })
        {
            context.Offer("name-version", $"Change to '{version}'", isAutomatic: false, reveals: [], new TextChange(span, version));
        }
    }
}
