using System.Reflection;
using System.Text;
using DocDsl.Core.DocumentTypes;

namespace DocDsl;

/// <summary>Questions that visitors ask, known by their own words: the ready-made type <c>faq</c>.</summary>
[DocumentType(ReadyMadeTypes.Faq)]
public abstract record Faq : QaDocument
{
    /// <inheritdoc/>
    protected Faq(Assembly assembly, string path, ulong textHash, ulong shapeHash)
        : base(assembly, path, textHash, shapeHash)
    {
    }

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => false;
}
