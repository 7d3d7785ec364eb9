using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace DocDsl.Workspaces.Code;

/// <summary>A place in a method's code.</summary>
/// <param name="Method">The method.</param>
/// <param name="Offset">In bytes from the body's start.</param>
internal readonly record struct CallSite(MethodDefinitionHandle Method, int Offset);

/// <summary>A question looked up by a constant.</summary>
/// <param name="Site">Where.</param>
/// <param name="Type">The type of the document or group, as metadata names it.</param>
/// <param name="Number">Null when it is looked up by id.</param>
/// <param name="Id">Null when it is looked up by number.</param>
internal sealed record QuestionLookup(CallSite Site, string Type, int? Number, string? Id);

/// <summary>All calls of getters in an assembly, by token, and all look-ups of questions by a constant.</summary>
internal sealed class CallIndex
{
    private const string Getter = "get_";

    private readonly Dictionary<int, List<CallSite>> _sites = [];
    private readonly List<QuestionLookup> _lookups = [];

    private CallIndex() { }

    /// <summary>Look-ups by <c>document[9]</c> and <c>document["costs"]</c>.</summary>
    public IReadOnlyList<QuestionLookup> Lookups => _lookups;

    /// <summary>Reads all code of an assembly.</summary>
    public static CallIndex Create(AssemblyFile assembly, CancellationToken cancellationToken)
    {
        var index = new CallIndex();
        var metadata = assembly.Metadata;
        var getters = new HashSet<int>();
        var indexers = new HashSet<int>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            if (metadata.StringComparer.StartsWith(metadata.GetMethodDefinition(handle).Name, Getter))
            {
                getters.Add(MetadataTokens.GetToken(handle));
            }
        }

        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (metadata.StringComparer.StartsWith(member.Name, Getter))
            {
                getters.Add(MetadataTokens.GetToken(handle));
                if (
                    metadata.StringComparer.Equals(member.Name, "get_Item")
                    && member.Parent.Kind == HandleKind.TypeReference
                    && TypeNames.NameOf(metadata, (TypeReferenceHandle)member.Parent) is "DocDsl.QaDocument" or "DocDsl.QuestionGroup"
                )
                {
                    indexers.Add(MetadataTokens.GetToken(handle));
                }
            }
        }

        foreach (var handle in metadata.MethodDefinitions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                index.Read(assembly, handle, getters, indexers);
            }
            catch (BadImageFormatException)
            {
                // One damaged body leaves the others.
            }
        }

        return index;
    }

    /// <summary>Where the getter of a property is called.</summary>
    /// <param name="metadata">The assembly's.</param>
    /// <param name="assembly">The name of the assembly that declares the property.</param>
    /// <param name="type">The declaring type, as metadata names it; null for any of any assembly.</param>
    /// <param name="property">The property's name.</param>
    public IEnumerable<CallSite> CallsOf(MetadataReader metadata, string assembly, string? type, string property)
    {
        var name = Getter + property;
        foreach (var (token, sites) in _sites)
        {
            var handle = MetadataTokens.EntityHandle(token);
            if (handle.Kind == HandleKind.MethodDefinition)
            {
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                if (
                    !metadata.StringComparer.Equals(method.Name, name)
                    || (type is not null && !(IsNamed(metadata, assembly) && TypeNames.NameOf(metadata, method.GetDeclaringType()) == type))
                )
                {
                    continue;
                }
            }
            else
            {
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                if (
                    !metadata.StringComparer.Equals(member.Name, name)
                    || (
                        type is not null
                        && !(
                            member.Parent.Kind == HandleKind.TypeReference
                            && TypeNames.AssemblyOf(metadata, (TypeReferenceHandle)member.Parent) == assembly
                            && TypeNames.NameOf(metadata, (TypeReferenceHandle)member.Parent) == type
                        )
                    )
                )
                {
                    continue;
                }
            }

            foreach (var site in sites)
            {
                yield return site;
            }
        }
    }

    private static bool IsNamed(MetadataReader metadata, string assembly) =>
        metadata.IsAssembly && metadata.StringComparer.Equals(metadata.GetAssemblyDefinition().Name, assembly);

    private void Read(AssemblyFile assembly, MethodDefinitionHandle handle, HashSet<int> getters, HashSet<int> indexers)
    {
        var method = assembly.Metadata.GetMethodDefinition(handle);
        if (assembly.BodyOf(method) is not { } body)
        {
            return;
        }

        var code = new IlReader(body.GetILReader());
        (ILOpCode OpCode, int Operand) before = default,
            last = default;
        while (code.Read())
        {
            // A property of an expression tree is a token, not a call.
            if (
                code.OpCode is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Ldtoken
                && getters.Contains(code.Operand)
            )
            {
                var site = new CallSite(handle, code.Offset);
                if (!_sites.TryGetValue(code.Operand, out var sites))
                {
                    _sites.Add(code.Operand, sites = []);
                }

                sites.Add(site);
                if (
                    indexers.Contains(code.Operand)
                    && ConstantOf(assembly.Metadata, last) is var (number, id)
                    && new Receiver(assembly.Metadata, method, body).TypeOf(before.OpCode, before.Operand) is { Length: > 0 } type
                )
                {
                    _lookups.Add(new QuestionLookup(site, type, number, id));
                }
            }

            (before, last) = (last, (code.OpCode, code.Operand));
        }
    }

    private static (int? Number, string? Id)? ConstantOf(MetadataReader metadata, (ILOpCode OpCode, int Operand) instruction) =>
        instruction.OpCode switch
        {
            ILOpCode.Ldstr => (null, metadata.GetUserString(MetadataTokens.UserStringHandle(instruction.Operand & 0xFFFFFF))),
            >= ILOpCode.Ldc_i4_0 and <= ILOpCode.Ldc_i4_8 => (instruction.OpCode - ILOpCode.Ldc_i4_0, null),
            ILOpCode.Ldc_i4_s or ILOpCode.Ldc_i4 => (instruction.Operand, null),
            _ => null,
        };
}
