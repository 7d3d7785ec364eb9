using System.Collections.Immutable;

namespace DocDsl.Workspaces.Code;

/// <summary>A type as others write it.</summary>
/// <param name="Short">As C# does, without namespaces: <c>AnsweredQuestion&lt;bool&gt;</c>.</param>
/// <param name="Full">With them: <c>DocDsl.AnsweredQuestion&lt;bool&gt;</c>.</param>
/// <param name="Plain">With <c>System.Boolean</c> for <c>bool</c>.</param>
/// <param name="Metadata">As metadata names it, without arguments: <c>Ministry.Letter+StandParts</c>; empty for arrays, pointers and
/// parameters of types.</param>
internal sealed record TypeName(string Short, string Full, string Plain, string Metadata)
{
    public static TypeName Unknown { get; } = new("?", "?", "?", "");

    /// <summary>The same with something around each.</summary>
    public TypeName With(string after) => new(Short + after, Full + after, Plain + after, "");

    /// <summary>A generic type with its arguments.</summary>
    public TypeName Of(ImmutableArray<TypeName> arguments) =>
        Metadata == "System.Nullable`1" && arguments.Length == 1
            ? new TypeName(arguments[0].Short + "?", arguments[0].Full + "?", $"System.Nullable<{arguments[0].Plain}>", Metadata)
            : new TypeName(
                $"{Short}<{string.Join(", ", arguments.Select(argument => argument.Short))}>",
                $"{Full}<{string.Join(", ", arguments.Select(argument => argument.Full))}>",
                $"{Plain}<{string.Join(", ", arguments.Select(argument => argument.Plain))}>",
                Metadata
            );

    /// <summary>A type by the name that metadata has for it.</summary>
    public static TypeName Named(string metadata)
    {
        var dot = metadata.LastIndexOf('.');
        var full = WithoutArity(metadata).Replace('+', '.');
        return KeywordOf(metadata) is { } keyword
            ? new TypeName(keyword, keyword, full, metadata)
            : new TypeName(WithoutArity(metadata[(dot + 1)..]).Replace('+', '.'), full, full, metadata);
    }

    /// <summary><c>List`1</c> → <c>List</c>, in each part of a name.</summary>
    public static string WithoutArity(string name)
    {
        for (var tick = name.IndexOf('`', StringComparison.Ordinal); tick >= 0; tick = name.IndexOf('`', StringComparison.Ordinal))
        {
            var end = tick + 1;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
            {
                end++;
            }

            name = name.Remove(tick, end - tick);
        }

        return name;
    }

    private static string? KeywordOf(string metadata) =>
        metadata switch
        {
            "System.Boolean" => "bool",
            "System.Byte" => "byte",
            "System.SByte" => "sbyte",
            "System.Char" => "char",
            "System.Decimal" => "decimal",
            "System.Double" => "double",
            "System.Single" => "float",
            "System.Int16" => "short",
            "System.Int32" => "int",
            "System.Int64" => "long",
            "System.UInt16" => "ushort",
            "System.UInt32" => "uint",
            "System.UInt64" => "ulong",
            "System.IntPtr" => "nint",
            "System.UIntPtr" => "nuint",
            "System.Object" => "object",
            "System.String" => "string",
            "System.Void" => "void",
            _ => null,
        };
}
