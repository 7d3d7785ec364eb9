namespace DocDsl.Tools.Tests.Editors;

/// <inheritdoc cref="InstalledFactAttribute"/>
internal sealed class InstalledTheoryAttribute : TheoryAttribute
{
    public InstalledTheoryAttribute(string program) => Skip = InstalledFactAttribute.Why(program);
}
