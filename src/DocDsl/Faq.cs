using System.ComponentModel;
using System.Text;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.DocumentTypes;

namespace DocDsl;

/// <summary>Questions that visitors ask, identified by their words: the ready-made type <c>faq</c>.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
[DocumentType(ReadyMadeTypes.Faq)]
public abstract record Faq : QaDocument
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Faq(string path)
        : base(path) { }

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => false;
}
