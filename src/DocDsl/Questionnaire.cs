using System.Reflection;
using System.Text;
using DocDsl.Core.DocumentTypes;

namespace DocDsl;

/// <summary>Questions of a customer or an auditor, numbered from outside: the ready-made type <c>questionnaire</c>.</summary>
[DocumentType(ReadyMadeTypes.Questionnaire)]
public abstract record Questionnaire : QaDocument
{
    /// <inheritdoc/>
    protected Questionnaire(Assembly assembly, string path, ulong textHash, ulong shapeHash)
        : base(assembly, path, textHash, shapeHash)
    {
    }

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => false;
}
