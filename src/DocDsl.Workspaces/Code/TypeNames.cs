using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace DocDsl.Workspaces.Code;

/// <summary>Signatures to names. The context is the names of the parameters of the type and of the method.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<TypeName, (ImmutableArray<string> OfType, ImmutableArray<string> OfMethod)>
{
    /// <summary>Deeper than any nesting of types; what is damaged may go in circles.</summary>
    private const int MaxNesting = 32;

    private TypeNames() { }

    public static TypeNames Instance { get; } = new();

    /// <summary>The name in metadata: <c>Ministry.Letters.Security+AccessControlGroup</c>.</summary>
    public static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var name = "";
        for (var i = 0; i < MaxNesting; i++)
        {
            var type = reader.GetTypeDefinition(handle);
            name = reader.GetString(type.Name) + name;
            handle = type.GetDeclaringType();
            if (handle.IsNil)
            {
                return Qualify(reader, type.Namespace, name);
            }

            name = "+" + name;
        }

        return name;
    }

    /// <summary>The same of a type elsewhere.</summary>
    public static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var name = "";
        for (var i = 0; i < MaxNesting; i++)
        {
            var type = reader.GetTypeReference(handle);
            name = reader.GetString(type.Name) + name;
            if (type.ResolutionScope.Kind != HandleKind.TypeReference)
            {
                return Qualify(reader, type.Namespace, name);
            }

            name = "+" + name;
            handle = (TypeReferenceHandle)type.ResolutionScope;
        }

        return name;
    }

    /// <summary>The name of the assembly that has the type; empty when it is a module of this one.</summary>
    public static string AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        for (var i = 0; i < MaxNesting; i++)
        {
            var scope = reader.GetTypeReference(handle).ResolutionScope;
            if (scope.Kind == HandleKind.AssemblyReference)
            {
                return reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name);
            }

            if (scope.Kind != HandleKind.TypeReference)
            {
                break;
            }

            handle = (TypeReferenceHandle)scope;
        }

        return "";
    }

    /// <summary>The names of the parameters of a type or method.</summary>
    public static ImmutableArray<string> ParametersOf(MetadataReader reader, GenericParameterHandleCollection parameters) =>
        [.. parameters.Select(parameter => reader.GetString(reader.GetGenericParameter(parameter).Name))];

    public TypeName GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        TypeName.Named(NameOf(reader, handle));

    public TypeName GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        TypeName.Named(NameOf(reader, handle));

    public TypeName GetTypeFromSpecification(
        MetadataReader reader,
        (ImmutableArray<string> OfType, ImmutableArray<string> OfMethod) genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeName GetPrimitiveType(PrimitiveTypeCode typeCode) => TypeName.Named("System." + typeCode);

    public TypeName GetSZArrayType(TypeName elementType) => elementType.With("[]");

    public TypeName GetArrayType(TypeName elementType, ArrayShape shape) =>
        elementType.With($"[{new string(',', Math.Clamp(shape.Rank, 1, 32) - 1)}]");

    public TypeName GetByReferenceType(TypeName elementType) => elementType;

    public TypeName GetPointerType(TypeName elementType) => elementType.With("*");

    public TypeName GetPinnedType(TypeName elementType) => elementType;

    public TypeName GetModifiedType(TypeName modifier, TypeName unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeName GetFunctionPointerType(MethodSignature<TypeName> signature) => new("delegate*", "delegate*", "delegate*", "");

    public TypeName GetGenericInstantiation(TypeName genericType, ImmutableArray<TypeName> typeArguments) => genericType.Of(typeArguments);

    public TypeName GetGenericTypeParameter((ImmutableArray<string> OfType, ImmutableArray<string> OfMethod) genericContext, int index) =>
        Parameter(genericContext.OfType, index);

    public TypeName GetGenericMethodParameter((ImmutableArray<string> OfType, ImmutableArray<string> OfMethod) genericContext, int index) =>
        Parameter(genericContext.OfMethod, index);

    private static TypeName Parameter(ImmutableArray<string> names, int index) =>
        names.IsDefault || index >= names.Length ? TypeName.Unknown : new TypeName(names[index], names[index], names[index], "");

    private static string Qualify(MetadataReader reader, StringHandle space, string name) =>
        space.IsNil ? name : reader.GetString(space) + "." + name;
}
