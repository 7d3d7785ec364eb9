using System.Reflection.Metadata;
using DocDsl.Core.Code;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces.Code;

/// <summary>Finds where a type or member of a built assembly is declared: the file by its PDB, the name in it by its text.</summary>
internal sealed class DeclarationFinder(CodeTexts files)
{
    /// <summary>The places of a type or member, several for a partial type; none if its source does not exist.</summary>
    public IEnumerable<CodeLocation> Find(BuiltProject project, EntityHandle handle)
    {
        var metadata = project.Assembly.Metadata;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return OfType(project, (TypeDefinitionHandle)handle);
            case HandleKind.MethodDefinition:
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                return OfMember(
                    project,
                    method.GetDeclaringType(),
                    metadata.GetString(method.Name),
                    (MethodDefinitionHandle)handle,
                    isMethod: true
                );
            case HandleKind.FieldDefinition:
                var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                return OfMember(project, field.GetDeclaringType(), metadata.GetString(field.Name), default, isMethod: false);
            case HandleKind.PropertyDefinition:
                var property = metadata.GetPropertyDefinition((PropertyDefinitionHandle)handle);
                var accessors = property.GetAccessors();
                var accessor = accessors.Getter.IsNil ? accessors.Setter : accessors.Getter;
                return accessor.IsNil
                    ? []
                    : OfMember(
                        project,
                        metadata.GetMethodDefinition(accessor).GetDeclaringType(),
                        metadata.GetString(property.Name),
                        accessor,
                        isMethod: false
                    );
            case HandleKind.EventDefinition:
                var @event = metadata.GetEventDefinition((EventDefinitionHandle)handle);
                var adder = @event.GetAccessors().Adder;
                return adder.IsNil
                    ? []
                    : OfMember(
                        project,
                        metadata.GetMethodDefinition(adder).GetDeclaringType(),
                        metadata.GetString(@event.Name),
                        adder,
                        isMethod: false
                    );
            default:
                return [];
        }
    }

    /// <summary>The last word of a name before an offset: a declaration's, where its body begins at that.</summary>
    public static CodeToken? LastBefore(CodeText text, string name, int offset)
    {
        CodeToken? last = null;
        foreach (var index in text.IndexesOf(name))
        {
            if (text.Tokens[index].Start > offset)
            {
                break;
            }

            last = text.Tokens[index];
        }

        return last;
    }

    private IEnumerable<CodeLocation> OfType(BuiltProject project, TypeDefinitionHandle type)
    {
        var names = NamesOf(project, type);
        foreach (var text in FilesOf(project, type))
        {
            foreach (var found in DeclarationText.TypesOf(text, names))
            {
                yield return LocationOf(text, FullName(project, type), text.Tokens[found.Name]);
            }
        }
    }

    private IEnumerable<CodeLocation> OfMember(
        BuiltProject project,
        TypeDefinitionHandle type,
        string name,
        MethodDefinitionHandle method,
        bool isMethod
    )
    {
        // A local function: <Main>g__Check|0_0, in the type around what the compiler made.
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            name = name[(local + 4)..].Split('|')[0];
            while (
                project.Assembly.Metadata.GetString(project.Assembly.Metadata.GetTypeDefinition(type).Name).StartsWith('<')
                && project.Assembly.Metadata.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer
            )
            {
                type = outer;
            }
        }

        var full = FullName(project, type) + "." + name;
        var names = NamesOf(project, type);
        var points = method.IsNil ? [] : project.Assembly.PointsOf(method);
        var file = points.IsEmpty ? null : project.FileOf(points[0].Document);
        if (file is not null && BuiltProject.IsGenerated(file))
        {
            yield break;
        }

        foreach (
            var text in file is null ? FilesOf(project, type)
            : files.Find(file) is { } own ? [own]
            : []
        )
        {
            int[] found =
                local >= 0
                    ? []
                    :
                    [
                        .. DeclarationText
                            .TypesOf(text, names)
                            .SelectMany(at => DeclarationText.MembersOf(text, at, name, isMethod))
                            .Order(),
                    ];
            var overloads = isMethod ? OverloadsIn(project, type, name, file) : [method];
            var order = overloads.IndexOf(method);
            if (found.Length > 0 && (!isMethod || found.Length == overloads.Count))
            {
                yield return LocationOf(text, full, text.Tokens[found[isMethod ? order : 0]]);
                yield break;
            }

            if (!points.IsEmpty)
            {
                var offset = text.OffsetOf(points[0].StartLine, points[0].StartColumn);
                yield return found.Length > 0
                    ? LocationOf(text, full, text.Tokens[found.LastOrDefault(index => text.Tokens[index].Start <= offset, found[0])])
                : LastBefore(text, name, offset) is { } word ? LocationOf(text, full, word)
                : Unnarrowed(project, full, file!, text, points[0]);
                yield break;
            }

            if (found.Length > 0)
            {
                yield return LocationOf(text, full, text.Tokens[found[Math.Clamp(order, 0, found.Length - 1)]]);
                yield break;
            }
        }

        if (file is not null && files.Find(file) is null)
        {
            yield return Unnarrowed(project, full, file, text: null, points[0]);
        }
    }

    /// <summary>
    /// The methods of a name whose code is in a file, and those without code; the compiler writes them in the order of the source.
    /// </summary>
    private static List<MethodDefinitionHandle> OverloadsIn(BuiltProject project, TypeDefinitionHandle type, string name, string? file)
    {
        var metadata = project.Assembly.Metadata;
        return
        [
            .. metadata
                .GetTypeDefinition(type)
                .GetMethods()
                .Where(method => metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, name))
                .Where(method =>
                    file is null || project.Assembly.PointsOf(method) is not [var point, ..] || project.FileOf(point.Document) == file
                ),
        ];
    }

    /// <summary>
    /// The files that declare a type: those of its code, those that the compiler listed, or else any of the project that has its name.
    /// </summary>
    private IEnumerable<CodeFile> FilesOf(BuiltProject project, TypeDefinitionHandle type)
    {
        var assembly = project.Assembly;
        string[] known =
        [
            .. assembly
                .Metadata.GetTypeDefinition(type)
                .GetMethods()
                .SelectMany(method => assembly.PointsOf(method).Take(1).Select(point => point.Document))
                .Concat(assembly.DocumentsOf(type))
                .Distinct()
                .Select(project.FileOf)
                .Distinct()
                .Where(file => !BuiltProject.IsGenerated(file)),
        ];
        var texts = known.Select(files.Find).OfType<CodeFile>().Where(text => text.IsCSharp).ToArray();
        if (texts.Length > 0)
        {
            return texts;
        }

        var names = NamesOf(project, type);
        return project
            .Project.SourceFiles()
            .Where(file => !BuiltProject.IsGenerated(file))
            .Order(StringComparer.Ordinal)
            .Select(files.Find)
            .OfType<CodeFile>()
            .Where(text => text.Text.Content.Contains(names[^1], StringComparison.Ordinal) && DeclarationText.TypesOf(text, names).Any());
    }

    /// <summary>The names of a type and of those around it, outermost first.</summary>
    private static string[] NamesOf(BuiltProject project, TypeDefinitionHandle type)
    {
        var name = TypeName.WithoutArity(TypeNames.NameOf(project.Assembly.Metadata, type));
        return name[(name.LastIndexOf('.') + 1)..].Split('+');
    }

    private static string FullName(BuiltProject project, TypeDefinitionHandle type) =>
        TypeName.WithoutArity(TypeNames.NameOf(project.Assembly.Metadata, type)).Replace('+', '.');

    private static CodeLocation LocationOf(CodeText text, string name, CodeToken token) =>
        new(name, text.Text.Path, text.Text.GetLinePosition(token.Start), text.Text.GetLinePosition(token.End));

    private static CodeLocation Unnarrowed(BuiltProject project, string name, string file, CodeFile? text, SequencePoint point)
    {
        var start = new LinePosition(point.StartLine - 1, point.StartColumn - 1);
        return new CodeLocation(name, file, start, start, IsStale: text is null || !project.IsUnchanged(point.Document, text));
    }
}
