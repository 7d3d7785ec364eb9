using System.Reflection;
using System.Reflection.Emit;

namespace DocDsl.Core.Tests.Architecture;

/// <summary>Which types of an assembly use which others, as compiled: what a <c>using</c> line says counts for nothing.</summary>
internal static class CompiledReferences
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The references of all types, each with the outermost types on both sides.</summary>
    public static IEnumerable<(Type From, Type To)> Of(Assembly assembly) =>
        assembly
            .GetTypes()
            .SelectMany(type => TypesIn(type).SelectMany(Parts).Select(used => (From: Outermost(type), To: Outermost(used))))
            .Where(pair => pair.From != pair.To)
            .Distinct();

    private static IEnumerable<Type> TypesIn(Type type)
    {
        if (type.BaseType is { } parent)
        {
            yield return parent;
        }

        foreach (var used in type.GetInterfaces())
        {
            yield return used;
        }

        foreach (var field in type.GetFields(All))
        {
            yield return field.FieldType;
        }

        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            foreach (var used in TypesIn(method))
            {
                yield return used;
            }
        }
    }

    private static IEnumerable<Type> TypesIn(MethodBase method)
    {
        if (method is MethodInfo { ReturnType: var result })
        {
            yield return result;
        }

        foreach (var parameter in method.GetParameters())
        {
            yield return parameter.ParameterType;
        }

        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        foreach (var member in MembersIn(method, body.GetILAsByteArray()!))
        {
            yield return member switch
            {
                Type type => type,
                FieldInfo field => field.FieldType,
                _ => member.DeclaringType ?? typeof(object),
            };
            if (member is not Type && member.DeclaringType is { } declaring)
            {
                yield return declaring;
            }

            foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
            {
                yield return argument;
            }
        }
    }

    private static IEnumerable<MemberInfo> MembersIn(MethodBase method, byte[] code)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var value = code[i] == 0xFE ? unchecked((short)(0xFE00 | code[i + 1])) : code[i];
            i += code[i] == 0xFE ? 2 : 1;
            var operand = s_codes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, i), ofType, ofMethod)!;
            }

            i += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }

    /// <summary>The types that a type is made of: elements of arrays, arguments of generic types.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
