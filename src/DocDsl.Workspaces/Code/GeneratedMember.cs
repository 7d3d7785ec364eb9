namespace DocDsl.Workspaces.Code;

/// <summary>A property that the generator made, as it is in the assembly that was built last.</summary>
/// <param name="Assembly">The assembly's name, without extension.</param>
/// <param name="DeclaringType">The type that has the property, as metadata writes it: <c>Ministry.Letters.Palantir</c>,
/// <c>Ministry.Letters.Security+AccessControlGroup</c>.</param>
/// <param name="Name">The property: <c>Datasets</c>.</param>
/// <param name="Type">Its type, as C# writes it without namespaces: <c>AnsweredQuestion&lt;bool&gt;</c>, <c>OpenQuestion</c>,
/// <c>Palantir.StandParts</c>.</param>
/// <param name="Source">Where its code can be read; null without a PDB, or one that has neither the file nor its text.</param>
internal sealed record GeneratedMember(string Assembly, string DeclaringType, string Name, string Type, GeneratedSource? Source);
