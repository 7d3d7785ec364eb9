using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace DocDsl.Workspaces.Code;

/// <summary>The type of the value that an instruction pushes on the stack, if the instruction alone determines it.</summary>
internal readonly struct Receiver(MetadataReader metadata, MethodDefinition method, MethodBodyBlock body)
{
    /// <summary>The type, as metadata names it; empty if the instruction does not determine it.</summary>
    public string TypeOf(ILOpCode code, int operand) =>
        code switch
        {
            ILOpCode.Call or ILOpCode.Callvirt => MetadataTokens.EntityHandle(operand) switch
            {
                { Kind: HandleKind.MethodDefinition } handle => metadata
                    .GetMethodDefinition((MethodDefinitionHandle)handle)
                    .DecodeSignature(TypeNames.Instance, default)
                    .ReturnType.Metadata,
                { Kind: HandleKind.MemberReference } handle => metadata
                    .GetMemberReference((MemberReferenceHandle)handle)
                    .DecodeMethodSignature(TypeNames.Instance, default)
                    .ReturnType.Metadata,
                _ => "",
            },
            ILOpCode.Ldfld or ILOpCode.Ldsfld => MetadataTokens.EntityHandle(operand) switch
            {
                { Kind: HandleKind.FieldDefinition } handle => metadata
                    .GetFieldDefinition((FieldDefinitionHandle)handle)
                    .DecodeSignature(TypeNames.Instance, default)
                    .Metadata,
                { Kind: HandleKind.MemberReference } handle => metadata
                    .GetMemberReference((MemberReferenceHandle)handle)
                    .DecodeFieldSignature(TypeNames.Instance, default)
                    .Metadata,
                _ => "",
            },
            >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => Local(code - ILOpCode.Ldloc_0),
            ILOpCode.Ldloc_s or ILOpCode.Ldloc => Local(operand),
            >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => Argument(code - ILOpCode.Ldarg_0),
            ILOpCode.Ldarg_s or ILOpCode.Ldarg => Argument(operand),
            _ => "",
        };

    private string Local(int index)
    {
        if (body.LocalSignature.IsNil)
        {
            return "";
        }

        var locals = metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(TypeNames.Instance, default);
        return index < locals.Length ? locals[index].Metadata : "";
    }

    private string Argument(int index)
    {
        var signature = method.DecodeSignature(TypeNames.Instance, default);
        index -= signature.Header.IsInstance ? 1 : 0;
        return index < 0 ? TypeNames.NameOf(metadata, method.GetDeclaringType())
            : index < signature.ParameterTypes.Length ? signature.ParameterTypes[index].Metadata
            : "";
    }
}
