using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace DocDsl.CompilerServices;

/// <summary>
/// For generated code: the class that lists the documents of this assembly, by which the run time finds the one that another takes an
/// answer from (<c>@same-as</c>).
/// </summary>
/// <param name="list">The class; its property <c>All</c> is the list.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DocumentListAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type list)
    : Attribute
{
    /// <summary>The class that lists the documents.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    public Type List { get; } = list;
}
