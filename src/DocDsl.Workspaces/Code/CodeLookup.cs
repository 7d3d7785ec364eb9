using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace DocDsl.Workspaces.Code;

/// <summary>
/// Finds in an assembly what <c>@evidence code:…</c> names, as the compiler does: a type, or members, an overload by its parameters' types.
/// </summary>
internal static class CodeLookup
{
    /// <summary>The types and members of a name.</summary>
    public static List<EntityHandle> Find(AssemblyFile assembly, string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var path = (open < 0 ? name : name[..open]).Trim().Replace("@", "", StringComparison.Ordinal);
        var parameters = open < 0 ? null : Split(name[(open + 1)..].TrimEnd().TrimEnd(')'));
        var found = new List<EntityHandle>();
        if (parameters is null)
        {
            found.AddRange(assembly.TypesByCode[path].Select(type => (EntityHandle)type));
        }

        var dot = path.LastIndexOf('.');
        foreach (var type in dot < 0 ? [] : assembly.TypesByCode[path[..dot]])
        {
            AddMembers(assembly.Metadata, type, path[(dot + 1)..], parameters, found);
        }

        return found;
    }

    private static void AddMembers(
        MetadataReader metadata,
        TypeDefinitionHandle handle,
        string name,
        string[]? parameters,
        List<EntityHandle> found
    )
    {
        var type = metadata.GetTypeDefinition(handle);
        var methods = type.GetMethods()
            .Where(method => metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, name))
            .ToArray();
        if (parameters is not null)
        {
            // An assembly does not say 'string?' where it says 'string': an exact match goes first.
            var exact = methods.Where(method => HasParameters(metadata, type, method, parameters, isExact: true)).ToArray();
            found.AddRange(
                (
                    exact.Length > 0 ? exact : methods.Where(method => HasParameters(metadata, type, method, parameters, isExact: false))
                ).Select(method => (EntityHandle)method)
            );
            return;
        }

        found.AddRange(methods.Select(method => (EntityHandle)method));
        found.AddRange(
            type.GetProperties()
                .Where(property => metadata.StringComparer.Equals(metadata.GetPropertyDefinition(property).Name, name))
                .Select(property => (EntityHandle)property)
        );
        found.AddRange(
            type.GetEvents()
                .Where(member => metadata.StringComparer.Equals(metadata.GetEventDefinition(member).Name, name))
                .Select(member => (EntityHandle)member)
        );

        // A field-like event has a field of its name.
        found.AddRange(
            type.GetFields()
                .Where(field =>
                    metadata.StringComparer.Equals(metadata.GetFieldDefinition(field).Name, name)
                    && !found.Any(member => member.Kind == HandleKind.EventDefinition)
                )
                .Select(field => (EntityHandle)field)
        );
    }

    private static bool HasParameters(
        MetadataReader metadata,
        TypeDefinition type,
        MethodDefinitionHandle handle,
        string[] wanted,
        bool isExact
    )
    {
        var method = metadata.GetMethodDefinition(handle);
        var types = method
            .DecodeSignature(
                TypeNames.Instance,
                (
                    TypeNames.ParametersOf(metadata, type.GetGenericParameters()),
                    TypeNames.ParametersOf(metadata, method.GetGenericParameters())
                )
            )
            .ParameterTypes;
        return types.Length == wanted.Length
            && types
                .Zip(
                    wanted,
                    (actual, name) =>
                    {
                        var text = isExact ? name : name.Replace("?", "", StringComparison.Ordinal);
                        return text == actual.Short || text == actual.Full || text == actual.Plain;
                    }
                )
                .All(same => same);
    }

    /// <summary>At the commas outside brackets.</summary>
    private static string[] Split(string parameters)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            depth +=
                parameters[i] is '<' or '[' or '(' ? 1
                : parameters[i] is '>' or ']' or ')' ? -1
                : 0;
            if (parameters[i] == ',' && depth == 0)
            {
                parts.Add(parameters[start..i].Trim());
                start = i + 1;
            }
        }

        return parameters.Trim().Length == 0 ? [] : [.. parts, parameters[start..].Trim()];
    }
}
