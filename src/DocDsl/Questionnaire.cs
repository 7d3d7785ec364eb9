using System.ComponentModel;
using System.Text;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.DocumentTypes;

namespace DocDsl;

/// <summary>Questions of a customer or an auditor, numbered from outside: the ready-made type <c>questionnaire</c>.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
[DocumentType(ReadyMadeTypes.Questionnaire)]
public abstract record Questionnaire : QaDocument
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Questionnaire(string path)
        : base(path) { }

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => false;
}
