using System.Reflection.Metadata;
using DocDsl.Core.Rules.CSharp;

namespace DocDsl.Workspaces.Code;

/// <summary>Which methods of built assemblies are tests, by their attributes.</summary>
/// <param name="assemblies">The assemblies in which attributes that derive from those of a test framework may be.</param>
internal sealed class TestMethods(IReadOnlyCollection<AssemblyFile> assemblies)
{
    /// <summary>More than any type derives from; what is damaged may go in circles.</summary>
    private const int MaxBases = 32;

    private static readonly HashSet<string> s_names = new(TestAttributes.Names.Concat(TestAttributes.Derived), StringComparer.Ordinal);

    /// <summary>The methods of a name, also those that the class inherits from another.</summary>
    public IEnumerable<(AssemblyFile Assembly, EntityHandle Member)> Find(AssemblyFile assembly, string name)
    {
        var found = CodeLookup.Find(assembly, name);
        var dot = name.LastIndexOf('.');
        return found.Count > 0 || dot < 0
            ? found.Select(member => (assembly, member))
            : assembly
                .TypesByCode[name[..dot]]
                .SelectMany(type => BasesOf(assembly, type))
                .SelectMany(type =>
                    CodeLookup
                        .Find(type.Assembly, CodeNameOf(type.Assembly, type.Type) + name[dot..])
                        .Select(member => (type.Assembly, Member: member))
                );
    }

    /// <summary>Whether a test framework runs a member.</summary>
    public bool IsTest(AssemblyFile assembly, EntityHandle member) =>
        member.Kind == HandleKind.MethodDefinition
        && assembly
            .Metadata.GetMethodDefinition((MethodDefinitionHandle)member)
            .GetCustomAttributes()
            .Any(attribute => IsTestAttribute(assembly, TypeOf(assembly.Metadata, attribute)));

    /// <summary>Whether an assembly has tests at all.</summary>
    public static bool HasTests(AssemblyFile assembly) =>
        assembly.References.Any(name =>
            name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("nunit", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("TUnit", StringComparison.OrdinalIgnoreCase)
            || name.Contains("TestPlatform.TestFramework", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("MSTest", StringComparison.OrdinalIgnoreCase)
        );

    private bool IsTestAttribute(AssemblyFile assembly, EntityHandle type)
    {
        for (var i = 0; i < MaxBases; i++)
        {
            if (type.IsNil || NameOf(assembly.Metadata, type) is not { } name)
            {
                return false;
            }

            if (s_names.Contains(name))
            {
                return true;
            }

            if (Resolve(assembly, type) is not var (declaring, definition))
            {
                return false;
            }

            (assembly, type) = (declaring, declaring.Metadata.GetTypeDefinition(definition).BaseType);
        }

        return false;
    }

    private IEnumerable<(AssemblyFile Assembly, TypeDefinitionHandle Type)> BasesOf(AssemblyFile assembly, TypeDefinitionHandle type)
    {
        for (var i = 0; i < MaxBases; i++)
        {
            if (Resolve(assembly, assembly.Metadata.GetTypeDefinition(type).BaseType) is not var (declaring, definition))
            {
                yield break;
            }

            (assembly, type) = (declaring, definition);
            yield return (assembly, type);
        }
    }

    /// <summary>Where a type is declared; null for one of an assembly that is not known.</summary>
    private (AssemblyFile Assembly, TypeDefinitionHandle Type)? Resolve(AssemblyFile assembly, EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeSpecification)
        {
            var name = assembly
                .Metadata.GetTypeSpecification((TypeSpecificationHandle)type)
                .DecodeSignature(TypeNames.Instance, default)
                .Metadata;
            return Named(name);
        }

        return type.Kind switch
        {
            HandleKind.TypeDefinition when !type.IsNil => (assembly, (TypeDefinitionHandle)type),
            HandleKind.TypeReference => Named(TypeNames.NameOf(assembly.Metadata, (TypeReferenceHandle)type)),
            _ => null,
        };

        (AssemblyFile, TypeDefinitionHandle)? Named(string name)
        {
            foreach (var other in assemblies.Prepend(assembly))
            {
                if (other.Types.TryGetValue(name, out var definition))
                {
                    return (other, definition);
                }
            }

            return null;
        }
    }

    private static string CodeNameOf(AssemblyFile assembly, TypeDefinitionHandle type) =>
        TypeName.WithoutArity(TypeNames.NameOf(assembly.Metadata, type)).Replace('+', '.');

    private static string? NameOf(MetadataReader metadata, EntityHandle type) =>
        type.Kind switch
        {
            HandleKind.TypeDefinition => TypeNames.NameOf(metadata, (TypeDefinitionHandle)type),
            HandleKind.TypeReference => TypeNames.NameOf(metadata, (TypeReferenceHandle)type),
            _ => null,
        };

    /// <summary>The type of an attribute.</summary>
    private static EntityHandle TypeOf(MetadataReader metadata, CustomAttributeHandle handle)
    {
        var constructor = metadata.GetCustomAttribute(handle).Constructor;
        return constructor.Kind switch
        {
            HandleKind.MemberReference => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent,
            HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            _ => default,
        };
    }
}
